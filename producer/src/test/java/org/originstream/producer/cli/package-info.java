/** The command line against a door of its own. */
@NullMarked
package org.originstream.producer.cli;

import org.jspecify.annotations.NullMarked;

/** The command line of the exporting side: submit and preflight. */
@NullMarked
package org.originstream.producer.cli;

import org.jspecify.annotations.NullMarked;

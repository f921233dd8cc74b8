/** The certificates that are sent, and what is decided about one of them. */
@NullMarked
package org.originstream.benchmarks.paper;

import org.jspecify.annotations.NullMarked;

/** The command that measures what the exchange costs, and how large a run is. */
@NullMarked
package org.originstream.benchmarks;

import org.jspecify.annotations.NullMarked;

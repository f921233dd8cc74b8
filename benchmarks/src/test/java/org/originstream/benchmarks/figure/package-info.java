/** Medians, ratios and tables. */
@NullMarked
package org.originstream.benchmarks.figure;

import org.jspecify.annotations.NullMarked;

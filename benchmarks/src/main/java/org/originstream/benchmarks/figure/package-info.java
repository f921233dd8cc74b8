/** What came out: medians, the table, the page and the machine it was measured on. */
@NullMarked
package org.originstream.benchmarks.figure;

import org.jspecify.annotations.NullMarked;

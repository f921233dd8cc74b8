/** The command as a whole. */
@NullMarked
package org.originstream.benchmarks;

import org.jspecify.annotations.NullMarked;

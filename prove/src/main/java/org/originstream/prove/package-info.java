/** Proves what the exchange promises, one invariant at a time, and says so in one line each. */
@NullMarked
package org.originstream.prove;

import org.jspecify.annotations.NullMarked;

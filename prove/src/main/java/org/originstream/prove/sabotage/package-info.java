/** Broken parts of the exchange, each of which must make a proof fail. */
@NullMarked
package org.originstream.prove.sabotage;

import org.jspecify.annotations.NullMarked;

/** The proofs themselves. */
@NullMarked
package org.originstream.prove;

import org.jspecify.annotations.NullMarked;

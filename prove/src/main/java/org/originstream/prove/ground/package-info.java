/** The running cluster that proofs are made on, and the ways to break it on purpose. */
@NullMarked
package org.originstream.prove.ground;

import org.jspecify.annotations.NullMarked;

/** Scripted customs: they take what is delivered, keep a ledger, and answer. */
@NullMarked
package org.originstream.sandbox.customs;

import org.jspecify.annotations.NullMarked;

/** Ledgers and paperwork. */
@NullMarked
package org.originstream.prove.load;

import org.jspecify.annotations.NullMarked;

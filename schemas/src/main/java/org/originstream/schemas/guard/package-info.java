/** Decoding of bytes that nobody vouches for: every bad input has a named answer. */
@NullMarked
package org.originstream.schemas.guard;

import org.jspecify.annotations.NullMarked;

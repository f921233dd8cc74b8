/** The record headers that every Originstream topic shares. */
@NullMarked
package org.originstream.schemas.wire;

import org.jspecify.annotations.NullMarked;

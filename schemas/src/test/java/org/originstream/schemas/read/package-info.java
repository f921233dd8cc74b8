/** Tests of how topics are read. */
@NullMarked
package org.originstream.schemas.read;

import org.jspecify.annotations.NullMarked;

/** Tests of publishing. */
@NullMarked
package org.originstream.schemas.publish;

import org.jspecify.annotations.NullMarked;

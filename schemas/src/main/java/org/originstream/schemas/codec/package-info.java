/** Domain records to Avro bytes and back. */
@NullMarked
package org.originstream.schemas.codec;

import org.jspecify.annotations.NullMarked;

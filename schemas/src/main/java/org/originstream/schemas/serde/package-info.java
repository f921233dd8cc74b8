/** Kafka's serializer and deserializer in the ecosystem's wire format, with its setting names. */
@NullMarked
package org.originstream.schemas.serde;

import org.jspecify.annotations.NullMarked;

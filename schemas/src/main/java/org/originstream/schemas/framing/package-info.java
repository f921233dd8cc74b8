/** How an Avro body travels: prefix, schema ids and fingerprints, and the Kafka serializers. */
@NullMarked
package org.originstream.schemas.framing;

import org.jspecify.annotations.NullMarked;

/** Claims, tried on scripted Kafka clients. */
@NullMarked
package org.originstream.producer.claim;

import org.jspecify.annotations.NullMarked;

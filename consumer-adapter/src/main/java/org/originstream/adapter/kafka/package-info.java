/** One country's loop over Kafka: read, deliver, and report in the commit that lets go. */
@NullMarked
package org.originstream.adapter.kafka;

import org.jspecify.annotations.NullMarked;

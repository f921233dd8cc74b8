package org.originstream.benchmarks.path;

import java.time.Duration;

/**
 * What some work took.
 *
 * @param wall on the clock
 * @param client processor time of this JVM, compiler and collector included, without the reader's
 * @param reader processor time of the thread that reads
 * @param broker processor time of the broker's process
 */
public record Cost(Duration wall, Duration client, Duration reader, Duration broker) {
  /** All processor time. */
  public Duration cpu() {
    return client.plus(reader).plus(broker);
  }

  /** What was spent from here on until then. */
  Cost until(Cost later) {
    return new Cost(
        later.wall.minus(wall),
        later.client.minus(client),
        later.reader.minus(reader),
        later.broker.minus(broker));
  }
}

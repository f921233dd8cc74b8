package org.originstream.domain.event;

import java.util.Objects;

/**
 * A record header carried along unchanged.
 *
 * @param name of the header
 * @param value its bytes
 */
public record CarriedHeader(String name, Bytes value) {
  public CarriedHeader {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }
}

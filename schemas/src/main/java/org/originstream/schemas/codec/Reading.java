package org.originstream.schemas.codec;

import java.util.OptionalInt;
import org.originstream.schemas.framing.Fingerprint;
import org.originstream.schemas.framing.WireDefect;

/**
 * What came of reading a value.
 *
 * @param <T> what it should be
 */
public sealed interface Reading<T> {
  /**
   * What was read, for who knows that it must be readable, such as what the exchange itself wrote.
   *
   * @param what it is, for the sentence
   * @throws IllegalStateException with the reason, if it could not be read
   */
  default T orThrow(String what) {
    return switch (this) {
      case Read<T> read -> read.value();
      case Unreadable<T> bad ->
          throw new IllegalStateException(what + " cannot be read: " + bad.message());
    };
  }

  /**
   * It was read.
   *
   * @param value in the domain's shape
   * @param writer fingerprint of the schema it was written with
   */
  record Read<T>(T value, Fingerprint writer) implements Reading<T> {}

  /**
   * It could not be read.
   *
   * @param code the closed reason
   * @param message the thing, the rule and the fix
   * @param offset in the value, in bytes, if known
   */
  record Unreadable<T>(WireDefect code, String message, OptionalInt offset) implements Reading<T> {}
}

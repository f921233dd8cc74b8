package org.originstream.schemas.registry;

/**
 * What a schema registry answered.
 *
 * @param <T> what was asked for
 */
public sealed interface RegistryAnswer<T> {
  /** It answered what was asked. */
  record Given<T>(T value) implements RegistryAnswer<T> {}

  /**
   * It answered no.
   *
   * @param status HTTP status
   * @param errorCode the registry's own code, such as 40401 or 42201; the status if it gave none
   * @param message the registry's words
   */
  record Refused<T>(int status, int errorCode, String message) implements RegistryAnswer<T> {}

  /**
   * It did not answer in a way that can be understood: down, slow, or something else entirely.
   *
   * @param cause why, in one line
   */
  record Unavailable<T>(String cause) implements RegistryAnswer<T> {}
}

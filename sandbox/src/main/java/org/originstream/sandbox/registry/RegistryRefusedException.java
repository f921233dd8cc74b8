package org.originstream.sandbox.registry;

/** Why a registry did not start; the message is one sentence with the fix. */
public final class RegistryRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RegistryRefusedException(String sentence) {
    super(sentence);
  }
}

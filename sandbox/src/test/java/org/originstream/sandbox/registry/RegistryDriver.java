package org.originstream.sandbox.registry;

import java.io.IOException;

/** A client of a registry, as far as the contract asks anything of it. */
interface RegistryDriver extends AutoCloseable {
  /** What a registry says when it refuses, as this client hands it on. */
  final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    RefusedException(int status, int code, String message) {
      super(message);
      this.status = status;
      this.code = code;
    }

    /** Of HTTP. */
    int status() {
      return status;
    }

    /** The registry's own, such as 40403. */
    int code() {
      return code;
    }
  }

  /** Registers a schema; its id. */
  int register(String subject, String schema) throws Exception;

  /** The id of a schema that is registered. */
  int lookUp(String subject, String schema) throws Exception;

  /** The id of the latest version. */
  int latest(String subject) throws Exception;

  /** The text of a schema. */
  String byId(int id) throws Exception;

  @Override
  void close() throws IOException;
}

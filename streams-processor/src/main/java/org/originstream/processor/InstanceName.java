package org.originstream.processor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.originstream.schemas.wire.Sha256;

/** A name for a processor that was given none: no two share a host and a state directory. */
final class InstanceName {
  private static final int DIGITS = 12;

  private InstanceName() {}

  static String of(Path stateDirectory) {
    return of(host(), stateDirectory);
  }

  static String of(String host, Path stateDirectory) {
    String place = host + ":" + stateDirectory.toAbsolutePath().normalize();
    return "processor-" + Sha256.hex(place.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  /**
   * Where a host does not know its own name, one machine's processors still differ by directory.
   */
  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}

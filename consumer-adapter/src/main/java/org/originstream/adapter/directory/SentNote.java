package org.originstream.adapter.directory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.originstream.adapter.channel.Consignment;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.NodeCode;

/**
 * What we keep beside the directory until an answer came, because customs may move a file away
 * before they answer.
 *
 * @param consignment what was put there
 * @param fileSha256 digest of the file's bytes
 */
record SentNote(Consignment consignment, String fileSha256) {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /** One field a line; the certificate's number comes last, because it may contain anything. */
  byte[] toBytes() {
    List<String> lines =
        List.of(
            fileSha256,
            consignment.recipient().code(),
            Long.toString(consignment.deliveryNumber()),
            consignment.contentSha256(),
            consignment.sender().code(),
            Integer.toString(consignment.version()),
            consignment.certificate().text());
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /** Reads what {@link #toBytes} wrote, or empty if somebody else wrote it. */
  static Optional<SentNote> parse(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 7);
    if (lines.length < 7 || !DIGEST.matcher(lines[0]).matches()) {
      return Optional.empty();
    }
    try {
      Consignment consignment =
          new Consignment(
              new NodeCode(lines[1]),
              CertificateKey.parse(lines[6]),
              Long.parseLong(lines[2]),
              lines[3],
              new NodeCode(lines[4]),
              Integer.parseInt(lines[5]));
      return Optional.of(new SentNote(consignment, lines[0]));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "SentNote" + Arrays.asList(consignment.certificate(), consignment.deliveryNumber());
  }
}

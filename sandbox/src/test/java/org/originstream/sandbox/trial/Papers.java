package org.originstream.sandbox.trial;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;

/** Certificates without end: the first sample under one number after the other. */
public final class Papers {
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2025-11-12T10:00:00+08:00");
  private static final String NUMBER = "R259900000120001";
  private static final String JAPAN = "\"JP\"";

  private Papers() {}

  /** Sample 1, from China to Japan under RCEP, as certificate number {@code n}. */
  public static Sample rcep(int n) {
    return changed(NUMBER, "R2599%012d".formatted(n));
  }

  /** The same, imported by another country; {@code code} in upper case. */
  public static Sample rcepTo(String code, int n) {
    Sample sample = rcep(n);
    return with(sample, text(sample).replace(JAPAN, '"' + code + '"'));
  }

  /** As the door would complete it; the id follows from the document. */
  public static OriginEvent event(Sample sample) {
    return sample.event(UUID.nameUUIDFromBytes(sample.json().toArray()), TIME);
  }

  /** The document as a caller would send it. */
  public static String text(Sample sample) {
    return new String(sample.json().toArray(), StandardCharsets.UTF_8);
  }

  private static Sample changed(String from, String to) {
    Sample first = Samples.all().getFirst();
    return with(first, text(first).replace(from, to));
  }

  private static Sample with(Sample sample, String json) {
    return new Sample(
        sample.name(),
        sample.exporter(),
        sample.authority(),
        Bytes.of(json.getBytes(StandardCharsets.UTF_8)));
  }
}

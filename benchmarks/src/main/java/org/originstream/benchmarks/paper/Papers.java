package org.originstream.benchmarks.paper;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.NodeCode;
import org.originstream.prove.load.Paperwork;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.wire.Headers;

/**
 * Certificates of sample size, each issued once, framed before the clock runs.
 *
 * @param first number of the first certificate
 * @param framed one for each certificate
 */
public record Papers(int first, List<Framed> framed) {
  /** Who issues all of them. */
  public static final NodeCode EXPORTER = Paperwork.EXPORTER;

  /** Where all of them go. */
  public static final NodeCode DESTINATION = Paperwork.BY_TOPIC;

  private static final Paperwork PAPERWORK = new Paperwork(98);
  private static final int DIGITS = 9;

  /** In the remarks of each paper, by chance: what does not compress. */
  public static final int LETTERS = 350;

  private static final byte[] SCHEMA = Headers.bytes(fingerprint());

  public Papers {
    framed = List.copyOf(framed);
  }

  /**
   * One event ready to be sent.
   *
   * @param event what it says
   * @param key record key
   * @param value record value
   */
  @SuppressWarnings("ArrayRecordComponent") // passes bytes on; nobody compares it
  public record Framed(Issued event, byte[] key, byte[] value) {
    /** As a record to {@code topic}, with the headers every publisher writes. */
    public ProducerRecord<byte[], byte[]> to(String topic) {
      ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, value);
      record
          .headers()
          .add(Headers.SCHEMA, SCHEMA)
          .add(Headers.EVENT_ID, Headers.bytes(event.header().eventId().toString()));
      return record;
    }
  }

  /** Of the schema all of them are written with, 64 hexadecimal digits. */
  public static String fingerprint() {
    return EventCodec.shipped().schemaOf(PAPERWORK.issued(0, DESTINATION)).fingerprint().hex();
  }

  /** The certificates numbered from {@code first} on. */
  public static Papers from(int first, int count) {
    return new Papers(
        first, IntStream.range(first, first + count).mapToObj(Papers::framed).toList());
  }

  private static Framed framed(int number) {
    Issued event = remarked(PAPERWORK.issued(number, DESTINATION), number);
    return new Framed(
        event,
        Headers.bytes(event.header().certificate().text()),
        EventCodec.shipped().value(event));
  }

  /** Real papers differ in more than their numbers; alike ones would compress to nothing. */
  private static Issued remarked(Issued event, int number) {
    Certificate paper = event.certificate();
    return new Issued(
        event.header(),
        Paperwork.headed(paper, paper.heading().certificateNumber(), letters(number)));
  }

  private static String letters(int seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    return chance
        .ints(LETTERS, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Which of these a record key names, from 0. */
  public int index(byte[] key) {
    int number = 0;
    for (int at = key.length - DIGITS; at < key.length; at++) {
      number = number * 10 + key[at] - '0';
    }
    return number - first;
  }
}

package org.originstream.schemas.framing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Avro's binary encoding of generic records, with decimals, dates, instants and ids as such. */
public final class AvroBinary {
  /** Our own instance, so that nobody else's conversions reach it. */
  private static final GenericData DATA = data();

  private static final Map<Schema, GenericDatumWriter<GenericRecord>> WRITERS =
      new ConcurrentHashMap<>();

  private static final Map<Resolution, TextReader> READERS = new ConcurrentHashMap<>();

  private AvroBinary() {}

  /** The instance that knows the logical types. */
  public static GenericData genericData() {
    return DATA;
  }

  /**
   * Encodes a record with its own schema.
   *
   * @throws RuntimeException if a field does not hold what the schema says
   */
  public static byte[] write(GenericRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    try {
      writer(record.getSchema()).write(record, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Decodes one record; the bytes must have been checked before.
   *
   * @throws RuntimeException if they do not follow the schema
   */
  public static GenericRecord read(Schema writer, byte[] bytes, int start, int count) {
    return read(writer, writer, bytes, start, count);
  }

  /** Decodes one record into the shape of {@code reader}. */
  public static GenericRecord read(
      Schema writer, Schema reader, byte[] bytes, int start, int count) {
    try {
      return READERS
          .computeIfAbsent(
              new Resolution(writer, reader), r -> new TextReader(r.writer(), r.reader()))
          .read(null, DecoderFactory.get().binaryDecoder(bytes, start, count, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GenericDatumWriter<GenericRecord> writer(Schema schema) {
    return WRITERS.computeIfAbsent(schema, s -> new GenericDatumWriter<>(s, DATA));
  }

  private static GenericData data() {
    GenericData data = new GenericData();
    // The fast reader does not ask which class text should have.
    data.setFastReaderEnabled(false);
    data.addLogicalTypeConversion(new Conversions.DecimalConversion());
    data.addLogicalTypeConversion(new Conversions.UUIDConversion());
    data.addLogicalTypeConversion(new TimeConversions.DateConversion());
    data.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    return data;
  }

  private record Resolution(Schema writer, Schema reader) {}

  /** Makes text a String rather than Avro's own mutable kind. */
  private static final class TextReader extends GenericDatumReader<GenericRecord> {
    TextReader(Schema writer, Schema reader) {
      super(writer, reader, DATA);
    }

    @Override
    protected Class<?> findStringClass(Schema schema) {
      return String.class;
    }
  }
}

package org.originstream.sandbox.registry;

import java.io.IOException;
import org.apache.avro.generic.GenericRecord;

/** A serializer and a deserializer that are not ours. */
interface ForeignSerde extends AutoCloseable {
  byte[] write(String topic, GenericRecord record) throws Exception;

  /** Reads a record; what its body is when their Avro writes it again. */
  byte[] read(String topic, byte[] value) throws Exception;

  @Override
  void close() throws IOException;
}

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.originstream.formats.json.EventJson;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.wire.Headers;

/** A customs office: reads its country topic and prints each event as one line of JSON. */
public class Customs {
  /** Arguments: the country, and if you like a certificate's key, to stop once it has come. */
  public static void main(String[] arguments) {
    String until = arguments.length > 1 ? arguments[1] : null;
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", System.getenv().getOrDefault("ORIGIN_BROKERS", "127.0.0.1:19083"),
            // A group of this run alone: everything from the beginning. A real office keeps one name.
            "group.id", "customs-" + arguments[0] + "-" + System.nanoTime(),
            "auto.offset.reset", "earliest",
            // What was not committed was never decided.
            "isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of("origin.certificates." + arguments[0] + ".v1"));
      boolean over = false;
      while (!over) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          print(record);
          over |= until != null && until.equals(new String(record.key(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static void print(ConsumerRecord<byte[], byte[]> record) {
    // The schemas travel in the jar, found by the fingerprint in the header: no registry is asked.
    String schema = Headers.text(record.headers(), Headers.SCHEMA).orElse(null);
    var event = EventCodec.shipped().read(record.value(), schema).orThrow("an event");
    System.out.println(new String(EventJson.write(event), StandardCharsets.UTF_8));
  }
}

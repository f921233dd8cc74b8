import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.json.HeaderCompletion;
import org.originstream.producer.OriginPublisher;
import org.originstream.schemas.publish.PublishOutcome;

/** An authority's own system: writes one certificate to its topic, without a door between. */
public class Authority {
  /** Arguments: the authority's node, and a certificate in the door's JSON. */
  public static void main(String[] arguments) throws Exception {
    NodeCode node = new NodeCode(arguments[0]);
    byte[] document = Files.readAllBytes(Path.of(arguments[1]));
    String brokers = System.getenv().getOrDefault("ORIGIN_BROKERS", "127.0.0.1:19083");

    OriginEvent event = read(node, document);
    try (OriginPublisher publisher =
        OriginPublisher.open(
            Map.of("bootstrap.servers", brokers), "java-example", Duration.ofSeconds(30))) {
      switch (publisher.publish(event).get()) {
        case PublishOutcome.Acknowledged there ->
            System.out.printf(
                "written  %s  %s, partition %d%n",
                event.header().certificate().text(), there.topic(), there.partition());
        case PublishOutcome.NotDurable doubt -> {
          // Nobody knows. The same command again is safe: the same document is the same event.
          System.err.println("run it again: " + doubt.reason());
          System.exit(75);
        }
      }
    }
  }

  private static OriginEvent read(NodeCode node, byte[] document) {
    // The name under which your own system keeps the paper; here it is the document itself.
    String name = new String(document, StandardCharsets.UTF_8);
    HeaderCompletion header =
        HeaderCompletion.ofIssuer(
            OriginPublisher.eventId(node, name),
            OffsetDateTime.now(),
            country -> Optional.of(new NodeCode(country.toLowerCase())));
    return switch (EventJson.completed(document, header)) {
      case EventReading.Read read -> read.event();
      case EventReading.Unreadable bad -> throw new IllegalArgumentException(bad.problems().toString());
    };
  }
}

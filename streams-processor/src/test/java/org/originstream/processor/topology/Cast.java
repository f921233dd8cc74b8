package org.originstream.processor.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.json.HeaderCompletion;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.wire.Sha256;

/**
 * Makes the events of a scenario. A step is either {@code sample: NAME} with an optional {@code
 * patch} (JSON pointer to value) and a number of {@code items} like its first, or {@code about:
 * NAME} with {@code from: NODE} and an {@code event} in the door's JSON; {@code id} names the
 * event, so that it can be sent twice, and {@code $ID} is its id, {@code $content} the digest of
 * the latest paper. {@code times: N} makes N such events, in which <code>{n}</code> stands for 1,
 * 2, 3 and so on.
 */
final class Cast {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAMED = Pattern.compile("\"\\$([a-z0-9-]+)\"");
  private static final String NUMBER = "{n}";
  private static final OffsetDateTime TIME =
      OffsetDateTime.ofInstant(Exchange.START, ZoneOffset.UTC);

  private final Map<String, EventHeader> papers = new HashMap<>();
  private final Map<String, String> contents = new HashMap<>();
  private int count;

  List<OriginEvent> events(JsonNode step) throws IOException {
    List<OriginEvent> events = new ArrayList<>();
    String one = JSON.writeValueAsString(step);
    for (int n = 1; n <= step.path("times").asInt(1); n++) {
      events.add(event(JSON.readTree(one.replace(NUMBER, Integer.toString(n)))));
    }
    return events;
  }

  private OriginEvent event(JsonNode step) throws IOException {
    count++;
    String id = step.path("id").asText("step-" + count);
    OriginEvent event = step.has("sample") ? paper(step, id) : answer(step, id);
    if (event instanceof DocumentEvent && step.has("sample")) {
      String key = event.header().certificate().text();
      papers.put(key, event.header());
      contents.put(key, Sha256.hex(EventCodec.shipped().body(event)));
    }
    return event;
  }

  private OriginEvent paper(JsonNode step, String id) throws IOException {
    Sample sample = sample(step.path("sample").asText());
    JsonNode json = JSON.readTree(sample.json().toArray());
    patch(json, step.path("patch"));
    if (step.has("items")) {
      repeatFirst((ArrayNode) json.at("/certificate/items"), step.path("items").asInt());
    }
    return read(json, sample.completion(Exchange.id(id), TIME));
  }

  private OriginEvent answer(JsonNode step, String id) throws IOException {
    Sample sample = sample(step.path("about").asText());
    String key = sample.event(new UUID(0, 0), TIME).header().certificate().text();
    EventHeader paper = papers.getOrDefault(key, sample.event(new UUID(0, 0), TIME).header());
    ObjectNode json = step.path("event").deepCopy();
    ObjectNode header = json.withObject("/header");
    header
        .putObject("certificate")
        .put("issuingCountry", paper.certificate().issuingCountry())
        .put("issuerId", paper.certificate().issuerId())
        .put("number", paper.certificate().number());
    if (!header.has("version")) {
      header.put("version", paper.version());
    }
    NodeCode from = new NodeCode(step.path("from").asText(paper.senderNode().code()));
    boolean fromIssuer = from.equals(paper.senderNode());
    header.put("destination", (fromIssuer ? paper.destination() : paper.senderNode()).code());
    String text =
        NAMED
            .matcher(JSON.writeValueAsString(json))
            .replaceAll(m -> "\"" + meant(m.group(1), contents.getOrDefault(key, "none")) + "\"");
    String authority = fromIssuer ? paper.senderAuthority() : "customs." + from;
    return read(
        JSON.readTree(text),
        new HeaderCompletion(Exchange.id(id), TIME, from, authority, c -> Optional.empty()));
  }

  private static String meant(String name, String content) {
    return name.equals("content") ? content : Exchange.id(name).toString();
  }

  private static OriginEvent read(JsonNode json, HeaderCompletion completion) {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    return switch (EventJson.completed(bytes, completion)) {
      case EventReading.Read read -> read.event();
      case EventReading.Unreadable bad -> throw new AssertionError(bad.problems().toString());
    };
  }

  private static void patch(JsonNode json, JsonNode patch) {
    patch
        .properties()
        .forEach(
            change -> {
              int slash = change.getKey().lastIndexOf('/');
              ObjectNode parent = (ObjectNode) json.at(change.getKey().substring(0, slash));
              parent.set(change.getKey().substring(slash + 1), change.getValue());
            });
  }

  /** As many items as asked for, all like the first. */
  private static void repeatFirst(ArrayNode items, int count) {
    ObjectNode first = (ObjectNode) items.get(0);
    items.removeAll();
    for (int number = 1; number <= count; number++) {
      items.add(first.deepCopy().put("itemNumber", number));
    }
  }

  private static Sample sample(String name) {
    return Stream.concat(
            Samples.all().stream(),
            Stream.of(Samples.amendment(), Samples.cancellation(), Samples.refused()))
        .filter(s -> s.name().endsWith(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sample named " + name));
  }
}

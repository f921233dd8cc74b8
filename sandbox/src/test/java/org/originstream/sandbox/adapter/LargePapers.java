package org.originstream.sandbox.adapter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.samples.Sample;
import org.originstream.sandbox.trial.Papers;
import org.originstream.schemas.codec.EventCodec;

/** Certificates as long as the exchange takes them. */
final class LargePapers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LargePapers() {}

  /** A certificate of 1,000 items. */
  static OriginEvent ofThousandItems(int number) throws IOException {
    return Papers.event(withItems(Papers.rcep(number), ""));
  }

  /** A certificate of 1,000 items whose Avro body has {@code bytes} bytes, or a few less. */
  static OriginEvent ofBytes(int number, int bytes) throws IOException {
    int items = 1_000;
    int bare = EventCodec.shipped().body(ofThousandItems(number)).length;
    int filling = (bytes - bare) / items - 2;
    return Papers.event(withItems(Papers.rcep(number), "x".repeat(filling)));
  }

  private static Sample withItems(Sample sample, String filling) throws IOException {
    ObjectNode paper = (ObjectNode) JSON.readTree(Papers.text(sample));
    ArrayNode items = (ArrayNode) paper.at("/certificate/items");
    ObjectNode first = (ObjectNode) items.get(0);
    first.put("description", first.path("description").asText() + filling);
    items.removeAll();
    for (int i = 1; i <= 1_000; i++) {
      items.add(first.deepCopy().put("itemNumber", i));
    }
    return new Sample(
        sample.name(),
        sample.exporter(),
        sample.authority(),
        Bytes.of(JSON.writeValueAsBytes(paper)));
  }
}

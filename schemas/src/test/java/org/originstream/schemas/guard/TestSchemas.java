package org.originstream.schemas.guard;

import java.util.List;
import org.apache.avro.Schema;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireSchema;

/** Small schemas, each with what one bad input needs. */
final class TestSchemas {
  static final WireSchema TREE =
      parse(
          """
          {"type":"record","name":"Tree","namespace":"test","fields":[
            {"name":"left","type":["null","Tree"]}]}
          """);
  static final WireSchema NULLS = array("Nulls", "\"null\"");
  static final WireSchema LONGS = array("Longs", "\"long\"");
  static final WireSchema TEXT = single("Text", "\"string\"");
  static final WireSchema FLAG = single("Flag", "\"boolean\"");
  static final WireSchema LONG = single("Long", "\"long\"");
  static final WireSchema INT = single("Int", "\"int\"");
  static final WireSchema DOUBLE = single("Double", "\"double\"");
  static final WireSchema FLOAT = single("Float", "\"float\"");
  static final WireSchema FIXED =
      single("Fixed", "{\"type\":\"fixed\",\"name\":\"Four\",\"size\":4}");
  static final WireSchema MAP = single("Map", "{\"type\":\"map\",\"values\":\"int\"}");
  static final WireSchema BRANCH = single("Branch", "[\"null\",\"int\"]");
  static final WireSchema SYMBOL =
      single("Symbol", "{\"type\":\"enum\",\"name\":\"Sign\",\"symbols\":[\"A\",\"B\"]}");
  static final WireSchema DAY = single("Day", "{\"type\":\"int\",\"logicalType\":\"date\"}");
  static final WireSchema INSTANT =
      single("Instant", "{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}");
  static final WireSchema ID = single("Id", "{\"type\":\"string\",\"logicalType\":\"uuid\"}");
  static final WireSchema DECIMAL =
      single(
          "Decimal",
          "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":5,\"scale\":2}");

  static final SchemaCatalogue CATALOGUE =
      new SchemaCatalogue(
          List.of(
                  TREE, NULLS, LONGS, TEXT, FLAG, LONG, INT, DOUBLE, FLOAT, FIXED, MAP, BRANCH,
                  SYMBOL, DAY, INSTANT, ID, DECIMAL)
              .stream()
              .map(WireSchema::schema)
              .toList(),
          List.of());

  private TestSchemas() {}

  private static WireSchema array(String name, String items) {
    return single(name, "{\"type\":\"array\",\"items\":" + items + "}");
  }

  private static WireSchema single(String name, String type) {
    return parse(
        """
        {"type":"record","name":"%s","namespace":"test","fields":[{"name":"it","type":%s}]}
        """
            .formatted(name, type));
  }

  private static WireSchema parse(String json) {
    return WireSchema.of(new Schema.Parser().parse(json));
  }
}

package org.originstream.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a document's text into values, within limits, and notes everything that is not strict. */
final class JsonTree {
  /** How deep objects and arrays may nest. */
  static final int DEPTH_MAX = 32;

  /** How many tokens a document may have; a certificate of 1,000 full items has about 110,000. */
  static final int TOKENS_MAX = 300_000;

  /** How long one string may be, in characters. */
  static final int STRING_MAX = 64 * 1024;

  /** How long one number may be, in characters. */
  static final int NUMBER_MAX = 100;

  /** How long a property's name may be, in characters. */
  static final int NAME_MAX = 128;

  // NaN and the infinities are let through here only to be refused by name, with their place.
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxTokenCount(TOKENS_MAX)
                  .maxStringLength(STRING_MAX)
                  .maxNumberLength(NUMBER_MAX)
                  .maxNameLength(NAME_MAX)
                  .build())
          .build();

  private final ByteOffsets bytes;
  private final JsonParser parser;
  private final Problems problems;
  private final boolean manyLines;

  private JsonTree(String text, JsonParser parser, Problems problems) {
    this.bytes = new ByteOffsets(text);
    this.manyLines = text.strip().indexOf('\n') >= 0;
    this.parser = parser;
    this.problems = problems;
  }

  /** The document's one value, or null if it cannot be read to its end, with the reason noted. */
  static @Nullable JsonValue parse(String text, Problems problems) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new JsonTree(text, parser, problems).document();
    } catch (IOException e) {
      throw new IllegalStateException("a document in memory cannot fail to be read", e);
    }
  }

  private @Nullable JsonValue document() {
    JsonValue value;
    try {
      parser.nextToken();
      value = value(Path.ROOT);
    } catch (StreamConstraintsException e) {
      problems.add(ProblemCode.JSON_LIMIT, at(), "a limit is passed: " + e.getOriginalMessage());
      return null;
    } catch (IOException e) {
      problems.add(ProblemCode.JSON_SYNTAX, at(), "no JSON " + where() + ": " + reason(e));
      return null;
    }
    if (somethingFollows()) {
      problems.add(
          ProblemCode.JSON_TRAILING, Path.ROOT, "something follows the document " + where());
    }
    return value;
  }

  private boolean somethingFollows() {
    try {
      return parser.nextToken() != null;
    } catch (IOException e) {
      return true;
    }
  }

  private JsonValue value(Path path) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new JsonEOFException(parser, JsonToken.NOT_AVAILABLE, "it ends too early");
    }
    return switch (token) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> array(path);
      case VALUE_STRING -> new JsonValue.Text(sound(parser.getText(), path));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Num(parser.getText());
      case VALUE_TRUE -> new JsonValue.Bool(true);
      case VALUE_FALSE -> new JsonValue.Bool(false);
      case VALUE_NULL -> JsonValue.Null.NULL;
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("the parser gave " + token + " where a value begins");
    };
  }

  private JsonValue object(Path path) throws IOException {
    Map<String, JsonValue> properties = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Path child = path.child(name);
      sound(name, child);
      parser.nextToken();
      if (properties.putIfAbsent(name, value(child)) != null) {
        problems.add(
            ProblemCode.JSON_DUPLICATE_KEY, child, Quoted.text(name) + " is given more than once");
      }
    }
    return new JsonValue.Obj(properties);
  }

  private JsonValue array(Path path) throws IOException {
    List<JsonValue> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(path.child(elements.size())));
    }
    return new JsonValue.Arr(elements);
  }

  /** An escape can make half a character, which no UTF-8 can carry. */
  private String sound(String string, Path path) {
    if (hasLoneSurrogate(string)) {
      int offset = bytes.at((int) parser.currentTokenLocation().getCharOffset());
      problems.add(
          ProblemCode.TEXT_INVALID,
          path,
          "half a surrogate pair in the string at byte offset " + offset);
    }
    return string;
  }

  private static boolean hasLoneSurrogate(String string) {
    return string.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
  }

  /** Where the parser stands; it reads ahead, so this is not always where a value began. */
  private Path at() {
    return path(parser.getParsingContext());
  }

  private static Path path(JsonStreamContext context) {
    JsonStreamContext parent = context.getParent();
    Path path = parent == null ? Path.ROOT : path(parent);
    if (context.inObject() && context.getCurrentName() != null) {
      return path.child(context.getCurrentName());
    }
    return context.inArray() ? path.child(context.getCurrentIndex()) : path;
  }

  private String where() {
    var location = parser.currentLocation();
    String column = "column " + location.getColumnNr();
    // One event a line: which line of its file it is, only the sender knows.
    return manyLines ? "at line " + location.getLineNr() + ", " + column : "at " + column;
  }

  private static String reason(IOException e) {
    String message =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    return Quoted.clean(message == null ? "it ends too early" : message);
  }
}

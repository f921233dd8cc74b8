package org.originstream.formats.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.json.EventReading.Read;
import org.originstream.formats.json.JsonValue.Obj;
import org.originstream.formats.json.JsonValue.Text;

/**
 * The door's JSON for every kind of event.
 *
 * <p>One object: {@code kind}, then the kind's own properties, named as the components of its
 * record. Reading is strict and says everything that is wrong at once; it never throws, whatever
 * the bytes. Writing gives one fixed form for one event.
 */
public final class EventJson {
  private EventJson() {}

  /** Reads an event whose header is complete. */
  public static EventReading read(byte[] document) {
    return read(document, null);
  }

  /** Reads an event and fills what its header leaves out; depends on nothing but its arguments. */
  public static EventReading completed(byte[] document, HeaderCompletion completion) {
    return read(document, completion);
  }

  /**
   * The event as one line of UTF-8: fixed order, no spaces, absent and empty properties left out.
   */
  public static byte[] write(OriginEvent event) {
    return RecordJson.bytes(RecordJson.event(event));
  }

  /** The certificate alone, in the same form as inside an event. */
  public static byte[] writeCertificate(Certificate certificate) {
    return RecordJson.write(certificate);
  }

  private static EventReading read(byte[] document, @Nullable HeaderCompletion completion) {
    Problems problems = new Problems();
    String text = JsonDocument.text(document, problems);
    JsonValue value = text == null ? null : JsonTree.parse(text, problems);
    OriginEvent event = value == null ? null : event(value, completion, problems);
    return event != null && problems.isEmpty() ? new Read(event) : problems.unreadable(document);
  }

  private static @Nullable OriginEvent event(
      JsonValue value, @Nullable HeaderCompletion completion, Problems problems) {
    if (!(value instanceof Obj object)) {
      problems.add(
          ProblemCode.TYPE_WRONG, Path.ROOT, "an event is an object, not " + value.typeName());
      return null;
    }
    Class<?> kind = kind(object, problems);
    if (kind == null) {
      return null;
    }
    Map<String, JsonValue> properties = new LinkedHashMap<>(object.properties());
    properties.remove("kind");
    Obj body = new Obj(properties);
    Obj filled = completion == null ? body : new HeaderFiller(completion).fill(body, kind);
    return (OriginEvent) new RecordReader(problems).read(filled, kind, Path.ROOT);
  }

  private static @Nullable Class<?> kind(Obj object, Problems problems) {
    Path path = Path.ROOT.child("kind");
    JsonValue kind = object.get("kind");
    if (kind == null) {
      problems.add(
          ProblemCode.PROPERTY_MISSING, path, "kind is missing", ProblemCode.KIND_UNKNOWN.fix());
      return null;
    }
    if (!(kind instanceof Text text)) {
      problems.add(ProblemCode.TYPE_WRONG, path, "kind is a string, not " + kind.typeName());
      return null;
    }
    Class<?> type = Kinds.BY_NAME.get(text.value());
    if (type == null) {
      problems.add(
          ProblemCode.KIND_UNKNOWN, path, "there is no kind of event " + Quoted.text(text.value()));
    }
    return type;
  }
}

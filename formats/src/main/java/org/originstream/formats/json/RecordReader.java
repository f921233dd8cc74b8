package org.originstream.formats.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/** Maps an object of a document to a record, property by component, and notes every problem. */
final class RecordReader {
  private static final JsonValue.Obj EMPTY = new JsonValue.Obj(Map.of());

  private final Problems problems;
  private final ScalarReader scalars;

  RecordReader(Problems problems) {
    this.problems = problems;
    this.scalars = new ScalarReader(problems);
  }

  /** The record, or null if problems were noted. */
  @Nullable Object read(JsonValue.Obj object, Class<?> type, Path path) {
    RecordShape shape = RecordShape.of(type);
    List<Component> components = shape.components();
    refuseUnknown(object, components, path);
    @Nullable Object[] values = new @Nullable Object[components.size()];
    boolean complete = true;
    for (int i = 0; i < values.length; i++) {
      Component component = components.get(i);
      JsonValue value = object.get(component.name());
      Path place = path.child(component.name());
      values[i] =
          value == null || isDerivedNull(value)
              ? absent(type, component, origin(value, place))
              : present(component.name(), value, component.type(), component.elementType(), place);
      complete &= values[i] != null || component.nullable();
    }
    return complete ? construct(shape, values, path) : null;
  }

  private static boolean isDerivedNull(JsonValue value) {
    return value instanceof JsonValue.Derived(JsonValue of, Path origin)
        && of == JsonValue.Null.NULL;
  }

  private static Path origin(@Nullable JsonValue value, Path place) {
    return value instanceof JsonValue.Derived derived ? derived.origin() : place;
  }

  private @Nullable Object absent(Class<?> holder, Component component, Path path) {
    if (component.nullable()) {
      return null;
    }
    if (component.type() == List.class) {
      return List.of();
    }
    Object primitive = Presence.primitiveDefault(holder, component);
    if (primitive != null) {
      return primitive;
    }
    if (Presence.mayBeEmpty(component.type())) {
      return read(EMPTY, component.type(), path);
    }
    problems.add(
        ProblemCode.PROPERTY_MISSING,
        path,
        component.name() + " is missing",
        holder == EventHeader.class
            ? headerFix(component.name())
            : ProblemCode.PROPERTY_MISSING.fix());
    return null;
  }

  private static String headerFix(String name) {
    return switch (name) {
      case "destination" ->
          "Give the node code of the destination, or an import country that has a registered node.";
      case "senderNode" ->
          "Give the node code of the sender, or an issuing country that has a registered node.";
      case "certificate" ->
          "Give issuingCountry, issuerId and number of the certificate that the event concerns.";
      case "version" -> "Give the version of the certificate that the event makes or speaks of.";
      default -> ProblemCode.PROPERTY_MISSING.fix();
    };
  }

  private @Nullable Object present(
      String name, JsonValue value, Class<?> type, @Nullable Class<?> elementType, Path path) {
    if (value instanceof JsonValue.Derived(JsonValue of, Path origin)) {
      return present(name, of, type, elementType, origin);
    }
    if (elementType != null) {
      return list(name, value, elementType, path);
    }
    if (type.isRecord() && type != NodeCode.class) {
      if (value instanceof JsonValue.Obj object) {
        return read(object, type, path);
      }
      problems.add(ProblemCode.TYPE_WRONG, path, name + " is an object, not " + value.typeName());
      return null;
    }
    return scalars.read(name, value, type, path);
  }

  private @Nullable Object list(String name, JsonValue value, Class<?> elementType, Path path) {
    if (!(value instanceof JsonValue.Arr array)) {
      problems.add(ProblemCode.TYPE_WRONG, path, name + " is an array, not " + value.typeName());
      return null;
    }
    List<Object> elements = new ArrayList<>(array.elements().size());
    boolean complete = true;
    for (int i = 0; i < array.elements().size(); i++) {
      Object element = present(name, array.elements().get(i), elementType, null, path.child(i));
      if (element == null) {
        complete = false;
      } else {
        elements.add(element);
      }
    }
    return complete ? elements : null;
  }

  private void refuseUnknown(JsonValue.Obj object, List<Component> components, Path path) {
    Set<String> known = components.stream().map(Component::name).collect(Collectors.toSet());
    for (String name : object.properties().keySet()) {
      if (!known.contains(name)) {
        problems.add(
            ProblemCode.PROPERTY_UNKNOWN,
            path.child(name),
            "there is no property " + Quoted.text(name) + " here",
            "Remove it, or use one of "
                + components.stream().map(Component::name).collect(Collectors.joining(", "))
                + ".");
      }
    }
  }

  private @Nullable Object construct(RecordShape shape, @Nullable Object[] values, Path path) {
    try {
      Object made = shape.construct(values);
      if (made instanceof Certificate certificate) {
        // A certificate whose parts cannot make a key could not be routed by anybody.
        certificate.key();
      }
      return made;
    } catch (IllegalArgumentException e) {
      String message = e.getMessage() == null ? "the value is refused" : e.getMessage();
      problems.add(ProblemCode.VALUE_REFUSED, blamed(shape, message, path), message);
      return null;
    }
  }

  /** The domain's messages begin with the name of the component they speak of. */
  private static Path blamed(RecordShape shape, String message, Path path) {
    return shape.components().stream()
        .filter(c -> message.startsWith(c.name() + " "))
        .findFirst()
        .map(c -> path.child(c.name()))
        .orElse(path);
  }
}

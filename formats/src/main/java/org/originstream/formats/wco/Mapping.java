package org.originstream.formats.wco;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.formats.wco.MappedElement.Evidence;
import org.originstream.formats.wco.MappedElement.Overflow;

/**
 * The whole table: which element of which event stands where in a document.
 *
 * @param namespace of the XML form
 * @param messages one for each kind of event that has a form
 */
record Mapping(String namespace, List<Message> messages) {
  private static final Mapping SHIPPED = of(MappingFile.shipped());

  Mapping {
    Objects.requireNonNull(namespace, "namespace");
    messages = List.copyOf(messages);
  }

  /** The table that comes with the product. */
  static Mapping shipped() {
    return SHIPPED;
  }

  /**
   * Takes the table from its file.
   *
   * @throws IllegalArgumentException if a row names what is not there
   */
  static Mapping of(MappingFile file) {
    return new Mapping(
        file.namespace(),
        file.messages().stream()
            .map(
                m -> {
                  List<MappedElement> elements = new ArrayList<>();
                  add(kind(m.kind()), "", "", m.rows(), file.sets(), elements);
                  return new Message(m.kind(), m.function(), m.documentType(), elements);
                })
            .toList());
  }

  Optional<Message> ofKind(String kind) {
    return messages.stream().filter(m -> m.kind().equals(kind)).findFirst();
  }

  /** The message of a function, whose document type decides between a certificate and others. */
  Optional<Message> ofFunction(String function, @Nullable String documentType) {
    List<Message> candidates =
        messages.stream().filter(m -> m.function().equals(function)).toList();
    return candidates.stream()
        .filter(m -> m.documentType() != null && m.documentType().equals(documentType))
        .findFirst()
        .or(() -> candidates.stream().filter(m -> m.documentType() == null).findFirst());
  }

  private static Class<?> kind(String name) {
    return Stream.of(DocumentEvent.class.getPermittedSubclasses())
        .filter(type -> type.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no kind of event " + name));
  }

  private static void add(
      Class<?> kind,
      String path,
      String wco,
      List<MappingFile.Row> rows,
      Map<String, List<MappingFile.Row>> sets,
      List<MappedElement> into) {
    for (MappingFile.Row row : rows) {
      String place = path + row.path();
      String target = row.wco() == null || row.wco().isEmpty() ? wco : joined(wco, row.wco());
      if (row.use() == null) {
        into.add(element(kind, place, row, target));
      } else {
        List<MappingFile.Row> set = sets.get(row.use());
        if (set == null) {
          throw new IllegalArgumentException(place + " uses the set " + row.use());
        }
        add(kind, place, target, set, sets, into);
      }
    }
  }

  private static String joined(String prefix, String wco) {
    return prefix.isEmpty() ? wco : prefix + "/" + wco;
  }

  private static MappedElement element(
      Class<?> kind, String place, MappingFile.Row row, String target) {
    String prefix =
        row.wco() == null ? "" : target.substring(0, target.length() - row.wco().length());
    return new MappedElement(
        DoorPath.of(kind, place),
        row.wco() == null ? null : WcoPath.parse(target),
        row.id(),
        Objects.requireNonNullElse(row.name(), ""),
        row.format() == null ? null : ElementFormat.parse(row.format()),
        Objects.requireNonNullElse(row.obligation(), "O"),
        row.evidence() == null
            ? Evidence.NONE
            : Evidence.valueOf(row.evidence().toUpperCase(Locale.ROOT)),
        row.codes(),
        row.cut(),
        row.omit(),
        row.unit(),
        Objects.requireNonNullElse(row.values(), Map.of()),
        overflow(prefix, row.overflow()),
        row.lost() == null ? null : LossReason.valueOf(row.lost()));
  }

  /** Stands beside the element's first class, because statements belong there. */
  private static @Nullable Overflow overflow(String prefix, MappingFile.@Nullable Other other) {
    return other == null
        ? null
        : new Overflow(
            WcoPath.parse(prefix + other.wco()), other.id(), ElementFormat.parse(other.format()));
  }
}

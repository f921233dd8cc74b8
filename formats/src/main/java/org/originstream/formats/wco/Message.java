package org.originstream.formats.wco;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of event stands in a document.
 *
 * @param kind its name
 * @param function UN/EDIFACT 1225
 * @param documentType the document type that it alone has; null if it has the others
 * @param elements every element of the event, in the order of the document
 */
record Message(
    String kind, String function, @Nullable String documentType, List<MappedElement> elements) {
  Message {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(function, "function");
    elements = List.copyOf(elements);
  }
}

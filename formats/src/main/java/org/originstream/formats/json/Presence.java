package org.originstream.formats.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Flags;
import org.originstream.domain.certificate.Parties;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/**
 * What an absent property means.
 *
 * <p>Tick-boxes are off, lists are empty, a sender that does not number sends 0. Any other boolean
 * or number must be said: whether goods originate is never decided by leaving a property out.
 */
final class Presence {
  private Presence() {}

  /** True if {@code component} of a {@code holder} record must be present in a document. */
  static boolean isRequired(Class<?> holder, Component component) {
    return !component.nullable()
        && component.type() != List.class
        && primitiveDefault(holder, component) == null
        && !mayBeEmpty(component.type());
  }

  /** The value of an absent primitive, or null if it has none. */
  static @Nullable Object primitiveDefault(Class<?> holder, Component component) {
    if (component.type() == boolean.class && isTickBox(holder, component.name())) {
      return false;
    }
    if (holder == EventHeader.class && component.name().equals("senderNumber")) {
      return 0L;
    }
    return null;
  }

  /** True if a record of this type can be made from an object without any property. */
  static boolean mayBeEmpty(Class<?> type) {
    return type.isRecord()
        && RecordShape.of(type).components().stream().noneMatch(c -> isRequired(type, c));
  }

  private static boolean isTickBox(Class<?> holder, String name) {
    return holder == Flags.class
        || (holder == Parties.class && name.equals("toOrder"))
        || (holder == Cancelled.class && name.equals("revokedAfterUse"));
  }
}

package org.originstream.processor.topology;

import java.util.Objects;
import java.util.Optional;
import org.originstream.domain.decide.Admission;
import org.originstream.domain.decide.Inlet;
import org.originstream.domain.decide.Received;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Rehomed;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.topic.TopicFamily;
import org.originstream.schemas.wire.Home;

/** What is to be done with one incoming record. */
sealed interface Intake {
  /**
   * It can be decided here.
   *
   * @param received the event
   */
  record Hearable(Received received) implements Intake {}

  /**
   * It is good, but its home is another partition.
   *
   * @param incoming the record
   * @param event what it holds
   */
  record OffHome(Incoming incoming, OriginEvent event) implements Intake {}

  /**
   * It cannot be decoded or admitted.
   *
   * @param incoming the record
   * @param code stable reason code
   * @param message what is wrong, and the fix
   */
  record Strange(Incoming incoming, String code, String message) implements Intake {}

  /** Takes in one record that a task found on {@code partition} of {@code partitions}. */
  static Intake of(Incoming incoming, Wire wire, int partition, int partitions) {
    Optional<String> excess = Carried.excess(incoming.headers());
    if (excess.isPresent()) {
      return new Strange(incoming, WireDefect.HEADER_LIMIT.name(), excess.get());
    }
    return switch (wire.read(incoming.value(), name -> Carried.value(incoming.headers(), name))) {
      case Wire.Content.Unreadable(String code, String message) ->
          new Strange(incoming, code, message);
      case Wire.Content.Understood(Rehomed rehomed, String sha256)
          when inlet(incoming.topic()) == Inlet.INTERNAL ->
          of(Incoming.unwrapped(rehomed), wire, partition, partitions);
      case Wire.Content.Understood(OriginEvent event, String sha256) ->
          admitted(incoming, event, sha256, partition, partitions);
    };
  }

  private static Intake admitted(
      Incoming incoming, OriginEvent event, String sha256, int partition, int partitions) {
    Optional<NodeCode> node = TopicCatalogue.nodeOf(incoming.topic());
    return switch (Admission.of(
        inlet(incoming.topic()), node.orElse(null), incoming.keyText(), event)) {
      case Admission.TurnedAway(String code, String message) ->
          new Strange(incoming, code, message);
      case Admission.Admitted admitted ->
          Home.of(Objects.requireNonNull(incoming.key()), partitions) == partition
              ? new Hearable(new Received(event, incoming.arrival(), sha256))
              : new OffHome(incoming, event);
    };
  }

  private static Inlet inlet(String topic) {
    return switch (TopicCatalogue.familyOf(topic).orElse(TopicFamily.INTERNAL)) {
      case SUBMISSIONS -> Inlet.SUBMISSIONS;
      case FEEDBACK -> Inlet.FEEDBACK;
      case DELIVERIES -> Inlet.DELIVERIES;
      default -> Inlet.INTERNAL;
    };
  }
}

package org.originstream.formats.health;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a process is: up while each of its parts is.
 *
 * @param parts in the order they are shown
 */
public record Health(List<Part> parts) {
  /**
   * One thing that the process cannot do without.
   *
   * @param name for programs, lower case
   * @param trouble what keeps it from working, and what to do; empty if nothing does
   */
  public record Part(String name, Optional<String> trouble) {
    public Part {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(trouble, "trouble");
    }
  }

  public Health {
    parts = List.copyOf(parts);
  }

  /** Whether every part works. */
  public boolean isUp() {
    return parts.stream().allMatch(part -> part.trouble().isEmpty());
  }

  /** The HTTP status to answer with: 200 or 503. */
  public int httpStatus() {
    return isUp() ? 200 : 503;
  }

  /** The body of the answer: {@code status}, and {@code parts} with a reason where one is down. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", word(isUp()));
    ObjectNode list = json.putObject("parts");
    for (Part part : parts) {
      ObjectNode one = list.putObject(part.name()).put("status", word(part.trouble().isEmpty()));
      part.trouble().ifPresent(reason -> one.put("reason", reason));
    }
    return json;
  }

  private static String word(boolean up) {
    return up ? "UP" : "DOWN";
  }
}

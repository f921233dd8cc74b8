package org.originstream.domain.rule;

import java.util.Objects;

/**
 * What one rule found in one place.
 *
 * @param ruleId such as {@code X18}; stable
 * @param severity how much it weighs
 * @param path JSON pointer into the event, such as {@code /certificate/items/0/fobValue}
 * @param message names the thing and the rule
 * @param fix what the sender can do about it
 */
public record Finding(String ruleId, Severity severity, String path, String message, String fix) {
  public Finding {
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(fix, "fix");
  }
}

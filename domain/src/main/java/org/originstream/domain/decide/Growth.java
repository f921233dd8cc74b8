package org.originstream.domain.decide;

import java.util.List;
import org.originstream.domain.event.Reason;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/** What an event would make of a case. */
sealed interface Growth {
  /**
   * The event is lawful.
   *
   * @param file the case afterwards
   * @param findings worth telling; an item that could not be counted shows here
   */
  record Lawful(CaseFile file, List<Finding> findings) implements Growth {}

  /**
   * The event is unlawful.
   *
   * @param findings why
   */
  record Unlawful(List<Finding> findings) implements Growth {}

  /**
   * The event has come before what it rests on.
   *
   * @param waitsFor what has not come yet
   */
  record Early(Reason waitsFor) implements Growth {}

  static Growth lawful(CaseFile file) {
    return new Lawful(file, List.of());
  }

  static Growth unlawful(String rule, String path, String message, String fix) {
    return new Unlawful(List.of(reject(rule, path, message, fix)));
  }

  static Growth early(String code, String text) {
    return new Early(new Reason(code, text));
  }

  static Finding reject(String rule, String path, String message, String fix) {
    return new Finding(rule, Severity.REJECT, path, message, fix);
  }

  static Finding warn(String rule, String path, String message, String fix) {
    return new Finding(rule, Severity.WARN, path, message, fix);
  }
}

package org.originstream.formats.wco;

import java.util.Objects;

/**
 * One thing for which a document is not converted.
 *
 * @param code why, for programs: a code of {@link WcoFault} or of the door's JSON
 * @param path where it stands in the source: a JSON pointer, or a path of XML elements; empty for
 *     the whole document
 * @param message names the thing and the rule
 * @param fix what the sender can do about it
 */
public record WcoProblem(String code, String path, String message, String fix) {
  public WcoProblem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(fix, "fix");
  }

  static WcoProblem of(WcoFault fault, String path, String message) {
    return new WcoProblem(fault.name(), path, message, fault.fix());
  }
}

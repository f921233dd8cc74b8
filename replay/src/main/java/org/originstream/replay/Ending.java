package org.originstream.replay;

import java.util.Objects;

/**
 * Why a command ends before it is done.
 *
 * @param code what the process ends with
 * @param sentence the thing, the rule and the fix; empty if there is nothing to say
 */
record Ending(ExitCode code, String sentence) {
  Ending {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(sentence, "sentence");
  }
}

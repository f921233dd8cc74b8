package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.lifecycle.DocumentState;
import org.originstream.domain.shape.Inline;

/**
 * Region A: the current version of the paper, as far as later events are judged by it.
 *
 * @param state where it stands
 * @param version from 1
 * @param particulars what it says
 * @param sides who may change it and who receives it
 * @param contentSha256 digest of the signed bytes of this version
 * @param issueDate of the original
 * @param validUntil last day of validity
 * @param fate what has become of it since it was issued
 * @param content the record value that brought this version, byte for byte, to say later what a new
 *     one changes; null if it is larger than 64 KiB, or nothing can be changed any more
 */
public record Paper(
    DocumentState state,
    int version,
    @Inline Particulars particulars,
    @Inline Sides sides,
    String contentSha256,
    LocalDate issueDate,
    @Nullable LocalDate validUntil,
    @Inline Fate fate,
    @Nullable Bytes content) {
  public Paper {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(particulars, "particulars");
    Objects.requireNonNull(sides, "sides");
    Objects.requireNonNull(contentSha256, "contentSha256");
    Objects.requireNonNull(issueDate, "issueDate");
    Objects.requireNonNull(fate, "fate");
  }

  Paper with(DocumentState next) {
    boolean changeable = next == DocumentState.ISSUED || next == DocumentState.AMENDED;
    return new Paper(
        next,
        version,
        particulars,
        sides,
        contentSha256,
        issueDate,
        validUntil,
        fate,
        changeable ? content : null);
  }

  Paper with(Fate next) {
    return new Paper(
        state, version, particulars, sides, contentSha256, issueDate, validUntil, next, content);
  }
}

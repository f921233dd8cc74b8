package org.originstream.domain.decide;

import java.util.ArrayList;
import java.util.List;
import org.originstream.domain.certificate.Attachment;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Reason;
import org.originstream.domain.event.VerificationAnswered;
import org.originstream.domain.event.VerificationRequested;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/**
 * Whether the files an event names are there.
 *
 * @param missing one refusal for each that is not; it counts when the event can wait no longer
 * @param notChecked one note for each that nobody could look for
 */
record AttachmentCheck(List<Finding> missing, List<Finding> notChecked) {
  static AttachmentCheck of(OriginEvent event, Grounds.AttachmentPresence presence) {
    List<Finding> missing = new ArrayList<>();
    List<Finding> notChecked = new ArrayList<>();
    List<Attachment> attachments = attachments(event);
    for (int i = 0; i < attachments.size(); i++) {
      String sha256 = attachments.get(i).sha256();
      switch (presence.of(sha256)) {
        case PRESENT -> {}
        case MISSING -> missing.add(missing(root(event) + i + "/sha256", sha256));
        case NOT_CHECKED -> notChecked.add(notChecked(root(event) + i + "/sha256", sha256));
      }
    }
    return new AttachmentCheck(missing, notChecked);
  }

  /** What the event waits for; only asked if something is missing. */
  Reason waitsFor() {
    return new Reason("ATTACHMENT", missing.get(0).message());
  }

  private static List<Attachment> attachments(OriginEvent event) {
    return switch (event) {
      case DocumentEvent e -> e.paper().map(Certificate::attachments).orElse(List.of());
      case VerificationRequested e -> e.attachments();
      case VerificationAnswered e -> e.attachments();
      default -> List.of();
    };
  }

  private static String root(OriginEvent event) {
    return event instanceof VerificationRequested || event instanceof VerificationAnswered
        ? "/attachments/"
        : "/certificate/attachments/";
  }

  private static Finding missing(String path, String sha256) {
    return Growth.reject(
        "AT1",
        path,
        "the attachment " + sha256 + " has not come",
        "hand the file in, then send this event again under a new id");
  }

  private static Finding notChecked(String path, String sha256) {
    return new Finding(
        "AT1",
        Severity.NOT_EVALUATED,
        path,
        "whether the attachment " + sha256 + " has come is not checked here",
        "hand it over beside the event");
  }
}

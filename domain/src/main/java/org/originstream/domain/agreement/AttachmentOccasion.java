package org.originstream.domain.agreement;

/** With which event files travel. */
public enum AttachmentOccasion {
  ISSUE,
  VERIFICATION_REQUEST,
  VERIFICATION_ANSWER
}

package org.originstream.domain.certificate;

/** Who stands behind an issuing authority. */
public enum AuthorityKind {
  CUSTOMS,
  MINISTRY,
  CHAMBER,
  AUTHORISED_BODY
}

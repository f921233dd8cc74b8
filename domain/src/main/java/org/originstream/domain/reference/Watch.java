package org.originstream.domain.reference;

/** What a node takes part in when certificates are looked at together. */
public enum Watch {
  /** The invoices of the certificates it issues. */
  INVOICE,
  /** How many certificates each of its signatories issues, and what their goods are worth. */
  ISSUANCE,
  /** How many verifications each of its offices of customs asks for without grounds. */
  VERIFICATION
}

package org.originstream.domain.agreement;

/** What who looks a certificate up has to know of it. */
public enum LookUpKey {
  CERTIFICATE_NUMBER,
  ISSUE_DATE,
  INVOICE_NUMBER,
  /** The number under which the issuing chamber or office is registered. */
  AUTHORITY,
  /** The code printed on the paper for this purpose. */
  CHECK_CODE
}

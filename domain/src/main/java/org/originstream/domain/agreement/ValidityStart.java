package org.originstream.domain.agreement;

/** From which day a proof's validity runs. */
public enum ValidityStart {
  ISSUE,
  /** From issue, but from shipment if issued retroactively (China–Australia 3.14). */
  SHIPMENT_IF_RETROACTIVE
}

package org.originstream.domain.certificate;

/** How much the paper says of the producer. */
public enum ProducerDisclosure {
  NAMED,
  /** The importing customs may ask for the name. */
  ON_REQUEST,
  VARIOUS,
  UNKNOWN
}

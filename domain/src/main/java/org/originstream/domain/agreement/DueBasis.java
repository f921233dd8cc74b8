package org.originstream.domain.agreement;

/** From which day a deadline runs. */
public enum DueBasis {
  /** The day the request reaches who has to answer it. */
  RECEIPT,
  /** The day the request is sent. */
  DISPATCH,
  /** The day the first request of the procedure is received. */
  FIRST_REQUEST,
  /** The day the answer to the request is received. */
  ANSWER,
  /** The day the goods are imported. */
  IMPORTATION
}

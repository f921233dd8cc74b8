package org.originstream.domain.decide;

/** How far a link to another certificate has come. */
public enum LinkState {
  /** No answer yet. */
  ASKED,
  /** The other certificate bears it. */
  GRANTED,
  /** The other certificate does not bear it, or nobody knows it. */
  DENIED
}

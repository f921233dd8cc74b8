package org.originstream.domain.event;

/** Which kind of copy of a lost original. */
public enum CopyKind {
  CERTIFIED_TRUE_COPY,
  DUPLICATE
}

package org.originstream.domain.reference;

/** What a code list knows of a code. */
public enum Lookup {
  KNOWN,
  /** In the list, but not in use on the day asked for. */
  INACTIVE,
  /** Not in a list that is complete: there is no such code. */
  UNKNOWN,
  /** Not in a list that is not complete: nobody can tell. */
  NOT_LISTED
}

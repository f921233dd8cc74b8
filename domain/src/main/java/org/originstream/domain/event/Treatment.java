package org.originstream.domain.event;

/** Whether the importing customs gave the preference; boxes 4 and 5 of the paper forms. */
public enum Treatment {
  GIVEN,
  NOT_GIVEN
}

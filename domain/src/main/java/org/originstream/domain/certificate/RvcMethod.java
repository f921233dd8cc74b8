package org.originstream.domain.certificate;

/** How a regional value content was calculated. */
public enum RvcMethod {
  BUILD_UP,
  BUILD_DOWN,
  DIRECT,
  NET_COST
}

package org.originstream.sandbox.cluster;

import java.time.Duration;

/** What a member of a cluster is, in the order in which they are started. */
public enum MemberKind {
  BROKER(256, Duration.ofSeconds(30)),
  REGISTRY(48, Duration.ofSeconds(10)),
  DOOR(128, Duration.ofSeconds(30)),
  PROCESSOR(192, Duration.ofSeconds(30)),
  ADAPTER(96, Duration.ofSeconds(30));

  private final int heapMiB;
  private final Duration grace;

  MemberKind(int heapMiB, Duration grace) {
    this.heapMiB = heapMiB;
    this.grace = grace;
  }

  /** The most its Java heap takes, in mebibytes. */
  int heapMiB() {
    return heapMiB;
  }

  /** How long an orderly end may take before it is cut short. */
  Duration grace() {
    return grace;
  }
}

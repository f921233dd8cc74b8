package org.originstream.sandbox.cluster;

/** Where a member of a cluster is in its life. */
public enum MemberState {
  /** Not started yet, or stopped or killed on purpose. */
  DOWN,
  /** The process runs, and does not yet do its work. */
  STARTING,
  /** It does its work. */
  READY,
  /** The process ended without being told to. */
  FAILED
}

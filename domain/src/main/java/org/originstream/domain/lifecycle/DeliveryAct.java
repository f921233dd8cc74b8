package org.originstream.domain.lifecycle;

/** What can happen to a delivery. */
public enum DeliveryAct {
  QUEUE,
  HAND_OVER,
  DELIVER,
  FAIL_TO_READ,
  GIVE_UP,
  PARK,
  REPLAY
}

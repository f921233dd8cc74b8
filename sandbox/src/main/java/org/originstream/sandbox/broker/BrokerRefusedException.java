package org.originstream.sandbox.broker;

/** Carries a {@link BrokerRefusal} to whoever asked for a broker; its message is the sentence. */
public final class BrokerRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient BrokerRefusal refusal;

  BrokerRefusedException(BrokerRefusal refusal) {
    super(refusal.sentence());
    this.refusal = refusal;
  }

  public BrokerRefusal refusal() {
    return refusal;
  }
}

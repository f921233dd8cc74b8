package org.originstream.adapter.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.originstream.adapter.deliver.Outcome;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.wire.Sha256;

/** What every channel must do; each one extends it with a customs of its kind. */
public abstract class DeliveryChannelContract {
  /** The customs at the other end. */
  public interface Customs extends AutoCloseable {
    /** From now on it takes bytes and proves nothing. */
    void takes();

    /** From now on it returns the digest of what it received. */
    void proves();

    /** From now on it returns this digest whatever it received. */
    void proves(String sha256);

    /** From now on it says that it cannot read what it received. */
    void cannotRead(String reason);

    /** From now on it cannot be reached. */
    void outOfReach();

    /** What it received, oldest first, repeats included if it can see them. */
    List<Seen> received();

    @Override
    void close();
  }

  /**
   * What the customs sees of one delivery.
   *
   * @param key what it would know a repeat by
   * @param body the bytes
   */
  public record Seen(String key, Bytes body) {}

  /** A customs that can be reached and takes bytes without proof. */
  protected abstract Customs customs() throws Exception;

  /** A channel to the customs of the last {@link #customs()}. */
  protected abstract DeliveryChannel channel();

  @Test
  void bytes_that_are_taken_without_proof_are_handed_over_and_no_more() throws Exception {
    try (Customs customs = customs();
        DeliveryChannel channel = channel()) {
      Delivery delivery = delivery("2026-1", 1, "paper");
      assertThat(attempt(channel, delivery)).isInstanceOf(Outcome.HandedOver.class);
      assertThat(customs.received()).extracting(Seen::body).containsExactly(delivery.body());
      assertThat(channel.lateAnswers()).isEmpty();
    }
  }

  @Test
  void only_the_digest_of_exactly_these_bytes_is_a_delivery() throws Exception {
    try (Customs customs = customs();
        DeliveryChannel channel = channel()) {
      customs.proves();
      Delivery delivery = delivery("2026-1", 1, "paper");
      assertThat(answer(channel, delivery))
          .isInstanceOfSatisfying(
              Outcome.Delivered.class,
              delivered ->
                  assertThat(delivered.receipt())
                      .contains(Sha256.hex("paper".getBytes(StandardCharsets.UTF_8))));
    }
  }

  @Test
  void the_digest_of_other_bytes_is_parked_and_never_a_delivery() throws Exception {
    try (Customs customs = customs();
        DeliveryChannel channel = channel()) {
      customs.proves(Sha256.hex("other".getBytes(StandardCharsets.UTF_8)));
      assertThat(answer(channel, delivery("2026-1", 1, "paper")))
          .isInstanceOfSatisfying(
              Outcome.Park.class,
              park -> assertThat(park.reason().code()).isEqualTo("RECEIPT_MISMATCH"));
    }
  }

  @Test
  void a_receiver_that_cannot_read_it_is_believed_with_its_reason() throws Exception {
    try (Customs customs = customs();
        DeliveryChannel channel = channel()) {
      customs.cannotRead("item 3 has no code");
      assertThat(answer(channel, delivery("2026-1", 1, "paper")))
          .isInstanceOfSatisfying(
              Outcome.NotReadable.class,
              refused -> assertThat(refused.reason().text()).isEqualTo("item 3 has no code"));
    }
  }

  @Test
  void a_receiver_out_of_reach_is_tried_again_until_it_is_back() throws Exception {
    try (Customs customs = customs();
        DeliveryChannel channel = channel()) {
      customs.outOfReach();
      Delivery delivery = delivery("2026-1", 1, "paper");
      assertThat(attempt(channel, delivery)).isInstanceOf(Outcome.RetryAfter.class);
      customs.takes();
      assertThat(attempt(channel, delivery)).isInstanceOf(Outcome.HandedOver.class);
      assertThat(customs.received().getLast().body()).isEqualTo(delivery.body());
    }
  }

  @Test
  void a_repeat_has_the_same_key_and_bytes_and_another_delivery_another_key() throws Exception {
    try (Customs customs = customs();
        DeliveryChannel channel = channel()) {
      Delivery first = delivery("2026-1", 1, "paper");
      attempt(channel, first);
      attempt(channel, delivery("2026-1", 1, "paper"));
      assertThat(Set.copyOf(customs.received())).hasSize(1);
      attempt(channel, delivery("2026-1", 2, "amended"));
      attempt(channel, delivery("2026-2", 1, "other"));
      assertThat(customs.received().stream().map(Seen::key).distinct()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "a/b\\c",
        "..",
        "",
        "NUL",
        "nl\nin it",
        "原産地 証明 7",
        "100%",
        "a|b",
        "\0"
      })
  void any_certificate_number_arrives(String number) throws Exception {
    arrives(number);
  }

  @Test
  void a_certificate_number_of_any_length_arrives() throws Exception {
    arrives("9".repeat(2_000));
  }

  private void arrives(String number) throws Exception {
    try (Customs customs = customs();
        DeliveryChannel channel = channel()) {
      Delivery delivery = delivery(number, 1, "paper");
      customs.proves();
      assertThat(answer(channel, delivery)).isInstanceOf(Outcome.Delivered.class);
      assertThat(customs.received()).extracting(Seen::body).containsExactly(delivery.body());
    }
  }

  /** The outcome of an attempt. */
  protected static Outcome attempt(DeliveryChannel channel, Delivery delivery) throws Exception {
    return channel.attempt(delivery).get(20, TimeUnit.SECONDS);
  }

  /** The outcome of an attempt, or what the receiver said of it later. */
  private static Outcome answer(DeliveryChannel channel, Delivery delivery) throws Exception {
    Outcome outcome = attempt(channel, delivery);
    List<LateAnswer> late = channel.lateAnswers();
    if (late.isEmpty()) {
      return outcome;
    }
    assertThat(late).extracting(LateAnswer::consignment).containsExactly(delivery.consignment());
    channel.reported(late.getFirst());
    assertThat(channel.lateAnswers()).as("an answer that is reported is not shown again").isEmpty();
    return late.getFirst().outcome();
  }

  /** A delivery to {@code jp} about certificate {@code number}. */
  public static Delivery delivery(String number, long deliveryNumber, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Consignment consignment =
        new Consignment(
            new NodeCode("jp"),
            new CertificateKey("TH", "DFT", number),
            deliveryNumber,
            Sha256.hex(("signed " + body).getBytes(StandardCharsets.UTF_8)),
            new NodeCode("th"),
            1);
    return new Delivery(consignment, Bytes.of(bytes));
  }
}

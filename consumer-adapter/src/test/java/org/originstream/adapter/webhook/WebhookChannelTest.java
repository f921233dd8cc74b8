package org.originstream.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.originstream.adapter.channel.Delivery;
import org.originstream.adapter.channel.DeliveryChannel;
import org.originstream.adapter.channel.DeliveryChannelContract;
import org.originstream.adapter.deliver.Outcome;
import org.originstream.domain.event.Reason;

class WebhookChannelTest extends DeliveryChannelContract {
  private static final WebhookSignature SIGNATURE =
      new WebhookSignature(
          List.of(
              "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
              "whsec_dGhlIHNlY3JldCB0byBjb21lLCAzMiBieXRlcyBsb25n"));
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

  private SocketCustoms customs = new SocketCustoms();

  WebhookChannelTest() throws IOException {}

  @Override
  protected Customs customs() throws IOException {
    customs.close();
    customs = new SocketCustoms();
    return customs;
  }

  @Override
  protected DeliveryChannel channel() {
    return new WebhookChannel(
        customs.endpoint(), SIGNATURE, Duration.ofMillis(1_500), 64, () -> NOW);
  }

  @Test
  void a_request_carries_the_key_the_id_the_time_and_a_signature_for_each_secret()
      throws Exception {
    try (DeliveryChannel channel = channel()) {
      Delivery delivery = delivery("2026-1", 1, "paper");
      attempt(channel, delivery);
      SocketCustoms.Request request = customs.requests().getFirst();
      String key = delivery.consignment().idempotencyKey();
      String id = "dlv_" + key.substring(0, 32);
      assertThat(request.headers())
          .containsEntry(":request", "POST /origin/in?office=1 HTTP/1.1")
          .containsEntry("idempotency-key", key)
          .containsEntry("webhook-id", id)
          .containsEntry("webhook-timestamp", "1700000000")
          .containsEntry("content-type", "application/json")
          .containsEntry(
              "webhook-signature",
              SIGNATURE.header(id, NOW, "paper".getBytes(StandardCharsets.UTF_8)));
      assertThat(SocketCustoms.header(request, "webhook-signature").split(" ")).hasSize(2);
    }
  }

  @Test
  void connections_are_used_again() throws Exception {
    try (DeliveryChannel channel = channel()) {
      for (int i = 1; i <= 20; i++) {
        attempt(channel, delivery("2026-1", i, "paper"));
      }
      assertThat(customs.requests()).hasSize(20);
      assertThat(customs.connections()).isEqualTo(1);
    }
  }

  @Test
  void a_redirect_is_a_failure_and_is_not_followed() throws Exception {
    try (DeliveryChannel channel = channel()) {
      customs.answers(
          SocketCustoms.status("307 Temporary Redirect\r\nLocation: " + customs.endpoint(), ""));
      expectRetry(channel, "REDIRECT_REFUSED");
      assertThat(customs.requests()).hasSize(1);
    }
  }

  @Test
  void a_refusal_is_read_with_what_it_says() throws Exception {
    try (DeliveryChannel channel = channel()) {
      customs.answers(SocketCustoms.status("422 Unprocessable Content", "no such office"));
      assertThat(attempt(channel, delivery("2026-1", 1, "paper")))
          .isEqualTo(new Outcome.Park(new Reason("HTTP_422", "no such office")));
      customs.answers(SocketCustoms.status("429 Slow Down\r\nRetry-After: 7", ""));
      assertThat(attempt(channel, delivery("2026-1", 1, "paper")))
          .isEqualTo(
              new Outcome.RetryAfter(
                  Duration.ofSeconds(7), new Reason("HTTP_429", null), Outcome.Reach.COUNTRY));
    }
  }

  @Test
  void an_answer_that_ends_early_or_is_not_http_is_unknown() throws Exception {
    try (DeliveryChannel channel = channel()) {
      customs.answers(SocketCustoms.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"sha"));
      expectRetry(channel, "HTTP_PROTOCOL");
      customs.answers(SocketCustoms.raw(""));
      expectRetry(channel, "HTTP_PROTOCOL");
      customs.answers(SocketCustoms.raw("hello\r\n\r\n"));
      expectRetry(channel, "HTTP_PROTOCOL");
      customs.answers(SocketCustoms.raw("HTTP/1.1 99999 What\r\nContent-Length: 0\r\n\r\n"));
      expectRetry(channel, "HTTP_PROTOCOL");
    }
  }

  @Test
  void an_answer_beyond_64_kib_is_not_read() throws Exception {
    try (DeliveryChannel channel = channel()) {
      customs.answers(SocketCustoms.status("200 OK", "x".repeat(65 * 1024)));
      expectRetry(channel, "RESPONSE_TOO_LARGE");
    }
  }

  @Test
  void an_answer_that_drips_is_cut_at_the_deadline() throws Exception {
    try (DeliveryChannel channel = channel()) {
      customs.answers(WebhookChannelTest::drip);
      expectRetry(channel, "TIMEOUT");
    }
  }

  @Test
  void sixty_four_attempts_are_under_way_at_once() throws Exception {
    var all = new CountDownLatch(64);
    customs.answers(
        (body, socket) -> {
          all.countDown();
          try {
            all.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          SocketCustoms.status("200 OK", "").to(body, socket);
        });
    try (DeliveryChannel channel = channel()) {
      List<CompletableFuture<Outcome>> attempts =
          IntStream.range(0, 64)
              .mapToObj(i -> channel.attempt(delivery("2026-" + i, 1, "paper")))
              .toList();
      assertThat(attempts).allSatisfy(one -> assertThat(one.join()).isInstanceOf(handedOver()));
    }
  }

  private static Class<Outcome.HandedOver> handedOver() {
    return Outcome.HandedOver.class;
  }

  private static void drip(byte[] body, Socket socket) throws IOException {
    var out = socket.getOutputStream();
    out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    var never = new CountDownLatch(1);
    for (int i = 0; i < 1_000; i++) {
      out.write('x');
      out.flush();
      try {
        if (never.await(100, TimeUnit.MILLISECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  private static void expectRetry(DeliveryChannel channel, String code) throws Exception {
    assertThat(attempt(channel, delivery("2026-1", 1, "paper")))
        .isInstanceOfSatisfying(
            Outcome.RetryAfter.class,
            retry -> assertThat(retry.reason().code()).as("%s", retry.reason()).isEqualTo(code));
  }
}

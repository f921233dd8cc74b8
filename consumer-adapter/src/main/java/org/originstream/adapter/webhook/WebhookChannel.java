package org.originstream.adapter.webhook;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClient;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.originstream.adapter.channel.Delivery;
import org.originstream.adapter.channel.DeliveryChannel;
import org.originstream.adapter.deliver.Outcome;
import org.originstream.schemas.wire.Sha256;

/** Delivers by POST over reused connections; one client, pool and event loop of its own. */
public final class WebhookChannel implements DeliveryChannel {
  /** A receipt needs far less. */
  static final int RESPONSE_BYTES_MAX = 64 * 1024;

  private static final Argument<byte[]> BYTES = Argument.of(byte[].class);

  private final URI endpoint;
  private final WebhookSignature signature;
  private final Duration deadline;
  private final InstantSource clock;
  private final HttpClient client;

  /**
   * @param endpoint where to post
   * @param deadline for one attempt, from connecting to the last byte of the answer
   * @param connectionsMax how many attempts may be under way at once
   */
  public WebhookChannel(
      URI endpoint,
      WebhookSignature signature,
      Duration deadline,
      int connectionsMax,
      InstantSource clock) {
    this.endpoint = endpoint;
    this.signature = signature;
    this.deadline = deadline;
    this.clock = clock;
    this.client = client(endpoint, deadline, connectionsMax);
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public CompletableFuture<Outcome> attempt(Delivery delivery) {
    byte[] body = delivery.body().toArray();
    String sentSha256 = Sha256.hex(body);
    OneAnswer answer = new OneAnswer();
    client.exchange(request(delivery, body), BYTES, BYTES).subscribe(answer);
    return answer
        .future()
        .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (response, failure) -> {
              if (response != null) {
                return outcome(response, sentSha256);
              }
              answer.cancel();
              return HttpFailures.outcome(failure, deadline);
            });
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpRequest<byte[]> request(Delivery delivery, byte[] body) {
    String key = delivery.consignment().idempotencyKey();
    String id = "dlv_" + key.substring(0, 32);
    Instant now = clock.instant();
    return HttpRequest.POST(endpoint, body)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("Idempotency-Key", key)
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
        .header("webhook-signature", signature.header(id, now, body))
        .header("User-Agent", "Originstream");
  }

  private Outcome outcome(HttpResponse<byte[]> response, String sentSha256) {
    return HttpOutcomes.of(
        response.code(),
        response.getHeaders().get("Retry-After"),
        response.getBody(byte[].class).orElse(new byte[0]),
        sentSha256,
        clock.instant());
  }

  private static HttpClient client(URI endpoint, Duration deadline, int connectionsMax) {
    DefaultHttpClientConfiguration configuration = new DefaultHttpClientConfiguration();
    configuration.setFollowRedirects(false);
    configuration.setExceptionOnErrorStatus(false);
    configuration.setMaxContentLength(RESPONSE_BYTES_MAX);
    configuration.setConnectTimeout(deadline);
    configuration.setReadTimeout(deadline);
    configuration.setNumOfThreads(1);
    configuration.getConnectionPoolConfiguration().setMaxConcurrentHttp1Connections(connectionsMax);
    configuration.getConnectionPoolConfiguration().setMaxPendingAcquires(connectionsMax);
    try {
      return HttpClient.create(endpoint.resolve("/").toURL(), configuration);
    } catch (MalformedURLException e) {
      throw new UncheckedIOException("the endpoint was checked with the settings: " + endpoint, e);
    }
  }
}

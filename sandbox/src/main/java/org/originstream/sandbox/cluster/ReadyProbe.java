package org.originstream.sandbox.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** How to see from outside that a process does its work. */
@FunctionalInterface
public interface ReadyProbe {
  /** How long one look may take. */
  Duration PATIENCE = Duration.ofSeconds(3);

  /** Looks once; false for any reason, since a process that starts refuses, resets and stalls. */
  boolean isReady() throws InterruptedException;

  /** Ready when the address answers 200. */
  static ReadyProbe http(URI address) {
    return () -> {
      try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
        HttpResponse<Void> answer =
            http.send(
                HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.discarding());
        return answer.statusCode() == 200;
      } catch (IOException notYet) {
        return false;
      }
    };
  }

  /** Ready when the broker itself answers with a view of the cluster in which it is alive. */
  static ReadyProbe broker(String address, int nodeId) {
    return () -> {
      try (Admin admin =
          Admin.create(
              Map.of(
                  AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                  address,
                  AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                  (int) PATIENCE.toMillis(),
                  AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                  (int) PATIENCE.toMillis() - 500))) {
        return admin
            .describeCluster()
            .nodes()
            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .stream()
            .anyMatch(node -> node.id() == nodeId);
      } catch (ExecutionException | java.util.concurrent.TimeoutException notYet) {
        return false;
      }
    };
  }
}

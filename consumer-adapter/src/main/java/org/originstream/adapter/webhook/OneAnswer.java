package org.originstream.adapter.webhook;

import io.micronaut.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The one answer of an exchange as a future; cancelling gives the connection up. */
final class OneAnswer implements Subscriber<HttpResponse<byte[]>> {
  private final CompletableFuture<HttpResponse<byte[]>> future = new CompletableFuture<>();
  private final AtomicReference<Subscription> subscription = new AtomicReference<>();

  CompletableFuture<HttpResponse<byte[]>> future() {
    return future;
  }

  void cancel() {
    Subscription current = subscription.get();
    if (current != null) {
      current.cancel();
    }
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription.set(given);
    given.request(1);
  }

  @Override
  public void onNext(HttpResponse<byte[]> response) {
    future.complete(response);
  }

  @Override
  public void onError(Throwable failure) {
    future.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    future.completeExceptionally(new IllegalStateException("the exchange ended without answer"));
  }
}

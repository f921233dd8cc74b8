package org.originstream.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.OriginEvent;
import org.originstream.prove.ground.ProvingGround;
import org.originstream.prove.load.ClientLedger;
import org.originstream.prove.load.LedgeredClient;
import org.originstream.prove.load.Pace;
import org.originstream.prove.load.Publishing;

/** Several clients that live through certificates at a steady pace, each with its ledger. */
final class Load {
  /** So many certificates of one client are under way at a time. */
  private static final int ABREAST = 50;

  /** No client comes near the certificates of the next. */
  private static final int CERTIFICATES_EACH_MAX = 10_000_000;

  private final ProvingGround ground;
  private final Path directory;
  private final IntFunction<List<OriginEvent>> lives;
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();

  /**
   * @param directory for the ledgers
   * @param lives the events of a certificate, in order; of all certificates the same number
   */
  Load(ProvingGround ground, Path directory, IntFunction<List<OriginEvent>> lives) {
    this.ground = ground;
    this.directory = directory;
    this.lives = lives;
  }

  /** A load that is under way. */
  record UnderWay(CompletableFuture<Void> done, List<Path> ledgers) {}

  /**
   * Starts; returns at once.
   *
   * @param events how many in all, at least
   * @param goesOn whether clients that have sent their share go on all the same
   * @param sending hears of ids before they are sent
   */
  UnderWay start(
      int events,
      int clients,
      int rate,
      BooleanSupplier goesOn,
      Consumer<Collection<UUID>> sending) {
    Pace pace = new Pace(rate);
    List<Path> ledgers =
        IntStream.range(0, clients)
            .mapToObj(client -> directory.resolve("client-" + client + ".ledger"))
            .toList();
    BooleanSupplier more = () -> acknowledged.get() < events || goesOn.getAsBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      int number = client;
      all.add(run(threads, () -> work(number, ledgers.get(number), pace, more, sending)));
    }
    threads.shutdown();
    return new UnderWay(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), ledgers);
  }

  private static CompletableFuture<Void> run(
      ExecutorService threads, Callable<@Nullable Void> task) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Future<?> unused =
        threads.submit(
            () -> {
              try {
                done.complete(task.call());
              } catch (Exception e) {
                done.completeExceptionally(e);
              }
            });
    return done;
  }

  private @Nullable Void work(
      int client,
      Path ledgerFile,
      Pace pace,
      BooleanSupplier more,
      Consumer<Collection<UUID>> sending)
      throws IOException, InterruptedException {
    try (Publishing publishing = ground.publishing("prove-client-" + client);
        ClientLedger ledger = new ClientLedger(ledgerFile)) {
      LedgeredClient sender = new LedgeredClient(publishing, ledger, pace, sending);
      int from = client * CERTIFICATES_EACH_MAX;
      while (more.getAsBoolean()) {
        abreast(from, from + ABREAST, sender);
        from += ABREAST;
      }
      repeated.addAndGet(sender.repeated());
      return null;
    }
  }

  private void abreast(int from, int to, LedgeredClient sender)
      throws IOException, InterruptedException {
    List<List<OriginEvent>> some = IntStream.range(from, to).mapToObj(lives).toList();
    for (int step = 0; step < some.getFirst().size(); step++) {
      int now = step;
      sender.send(some.stream().map(life -> life.get(now)).toList());
      acknowledged.addAndGet(some.size());
    }
  }

  /** How many events are acknowledged by now. */
  long acknowledged() {
    return acknowledged.get();
  }

  /** How many times an event had to be sent again. */
  long repeated() {
    return repeated.get();
  }

  /** Waits for its end. */
  static void join(UnderWay load) throws InterruptedException {
    try {
      load.done().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client could not go on: " + e.getCause(), e.getCause());
    }
  }
}

package org.originstream.sandbox.customs;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.originstream.adapter.ChannelSettings;
import org.originstream.domain.event.NodeCode;

/** The customs of every country that a sample goes to: four by webhook, one by directory. */
public final class SampleCustoms implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final String SECRET = "whsec_c2FuZGJveC1zYW5kYm94LXNhbmRib3gtc2FuZGJveCE=";
  private static final NodeCode BY_DIRECTORY = new NodeCode("ae");
  private static final List<NodeCode> IMPORTING =
      Stream.of("ae", "ca", "cn", "id", "jp").map(NodeCode::new).toList();

  private final Path data;
  private final Deque<Closeable> open = new ArrayDeque<>();

  /**
   * Nobody works yet.
   *
   * @param data where ledgers are kept and files are delivered
   */
  public SampleCustoms(Path data) {
    this.data = data;
  }

  /** The countries, in the order of their codes. */
  public static List<NodeCode> countries() {
    return IMPORTING;
  }

  /**
   * Opens the customs of one country.
   *
   * @param feedback where its answers go, once it is known
   * @return how to deliver to it
   */
  public ChannelSettings open(NodeCode country, CompletableFuture<URI> feedback)
      throws IOException {
    Path ledger = ledger(data, country);
    if (country.equals(BY_DIRECTORY)) {
      Path directory = data.resolve("delivered").resolve(country.code());
      DirectoryCustoms customs = new DirectoryCustoms(country, directory, ledger, feedback);
      open.push(customs::close);
      return new ChannelSettings.Directory(directory);
    }
    WebCustoms customs = new WebCustoms(country, SECRET, ledger, feedback);
    open.push(customs::close);
    return new ChannelSettings.Webhook(customs.endpoint(), List.of(SECRET), DEADLINE);
  }

  /** The ledger file of a country's customs. */
  public static Path ledger(Path data, NodeCode country) {
    return data.resolve("customs").resolve(country.code() + ".ledger.jsonl");
  }

  /** The ledger files of all these countries. */
  public List<Path> ledgers() {
    return IMPORTING.stream().map(country -> ledger(data, country)).toList();
  }

  @Override
  public void close() throws IOException {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}

package org.originstream.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** {@code replay}: everything is taken as text first, so that all that is wrong is said at once. */
@Command(
    name = "./origin replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads the history again and writes each decided event as one line of JSON.",
      "Writes nothing to the exchange, and ends at what was there when it began.",
      ""
    },
    footer = {
      "",
      "Times are those of the broker's clock when it appended the record to the history.",
      "Conditions of different options must all hold; of a repeated one, any.",
      "",
      "Examples:",
      "  ./origin replay --bootstrap-servers 127.0.0.1:19083 --from -2h --verdict refused",
      "  ./origin replay --bootstrap-servers … --from 2025-11-01 --to 2025-12-01 --country jp --preview",
      "  ./origin replay --bootstrap-servers … --certificate 'CN|CN-DEMO-3100|R259900000120001' | head",
      "",
      "Exit codes: 0 all read, 1 all read but some records cannot be decoded, 64 usage,",
      "  66 the client settings cannot be read, 69 no broker or no history there,",
      "  74 the output cannot be written, 77 not allowed, 78 client settings refused, 130 Ctrl-C."
    })
final class ReplayCommand implements Callable<Integer> {
  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description = "Brokers, separated by commas.")
  @Nullable String brokers;

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "Kafka client settings: security and the like.")
  @Nullable String clientSettings;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "The first instant: 2025-11-01 (UTC), 2025-11-01T09:30:00+09:00 or -2h.")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "The first instant not wanted.")
  @Nullable String to;

  @Option(
      names = "--country",
      paramLabel = "CC",
      split = ",",
      description = "Issued there, sent from there or meant for there.")
  List<String> countries = List.of();

  @Option(
      names = "--issuing-country",
      paramLabel = "CC",
      split = ",",
      description = "The certificate is of that country.")
  List<String> issuingCountries = List.of();

  @Option(
      names = "--certificate",
      paramLabel = "KEY",
      description = "Issuing country, issuer and number: 'CN|CN-DEMO-3100|R2599…'.")
  List<String> certificates = List.of();

  @Option(
      names = "--verdict",
      paramLabel = "VERDICT",
      split = ",",
      description = "accepted, refused, held, duplicate or conflict.")
  List<String> verdicts = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = "Kind of event, such as Issued.")
  List<String> kinds = List.of();

  @Option(
      names = "--agreement",
      paramLabel = "CODE",
      description = "Its code, such as RCEP, or its full name.")
  List<String> agreements = List.of();

  @Option(names = "--limit", paramLabel = "N", description = "At most N lines.")
  @Nullable String limit;

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      defaultValue = "time",
      description = "time: over all partitions (default); decision: one partition after the other.")
  String order = "time";

  @Option(
      names = "--preview",
      description = "Tell what would be read, and how long it takes, instead of reading it.")
  boolean preview;

  @Option(
      names = "--progress",
      description = "Tell how far it is, also if standard error is no terminal.")
  boolean progress;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to FILE, called FILE.part until it is whole.")
  @Nullable String output;

  @Unmatched List<String> unknown = new ArrayList<>();

  private final Console console;
  private final Stopping stopping;

  ReplayCommand(Console console, Stopping stopping) {
    this.console = console;
    this.stopping = stopping;
  }

  @Override
  public Integer call() {
    return RequestReading.of(this, Instant.now(), console.isWatched())
        .run(console, stopping)
        .number();
  }

  @Nullable Path outputPath() {
    return output == null ? null : Path.of(output);
  }
}

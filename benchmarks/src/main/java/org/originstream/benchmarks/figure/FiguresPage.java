package org.originstream.benchmarks.figure;

import java.util.Locale;
import java.util.stream.Collectors;
import org.originstream.benchmarks.broker.BrokerProcess;
import org.originstream.benchmarks.paper.Papers;

/** The page {@code docs/figures.md}. */
public final class FiguresPage {
  private FiguresPage() {}

  /** The page of one run. */
  public static String of(Figures figures) {
    return """
        # Figures

        Written by `%s` on %s, at commit %s. Do not edit: run it again.

        %s
        ## How

        * %s
        * One broker in a JVM of its own (%d MiB, one copy of everything, no fsync, loopback, no TLS) shares the cores with the
          JVM that sends, carries and reads. %d partitions, one stream thread, exactly once, commit interval %s.
        * Each round runs every way once, and every other round in the opposite order; %d rounds after %d that do not count, %,d
          events a lap. An event is a certificate issued: %,.0f bytes framed, alike but for their numbers and %d letters by
          chance in the remarks, which do not compress. It becomes %d records with the decision, one status and one stored case.
        * The records of a lap are sent in one transaction. *send* is all processor time until they are written; its commit lets
          them be seen at once, and *client*, *broker* and *events/s* run from there until the last one is readable, committed, at
          the end. *read* is the thread that reads there and not part of *client*; for *raw* it is the whole of the way.
        * *carriage* writes and stores the same bytes as the processor without decoding or deciding anything; *carriage* and the
          steps together are what the complete way is made of, and the rest is the glue.
        * Processor time counts collector and compiler; the system tells it in steps of 10 ms. It and the ratios can be trusted;
          rates depend on who else is on the machine. Given is the median, with its range where there is room.

        %s
        %s"""
        .formatted(
            figures.command(),
            figures.day(),
            figures.machine().commit(),
            load(figures),
            machine(figures.machine()),
            BrokerProcess.HEAP_MIB,
            figures.partitions(),
            commitInterval(figures),
            figures.plan().rounds(),
            figures.plan().warmUps(),
            figures.plan().events(),
            figures.valueBytes(),
            Papers.LETTERS,
            figures.copies(),
            Grids.of(figures).stream().map(Grid::markdown).collect(Collectors.joining("\n")),
            Targets.grid(figures).markdown());
  }

  private static String load(Figures figures) {
    Machine machine = figures.machine();
    String load =
        String.format(
            Locale.ROOT,
            "Load average %.1f at the start and %.1f at the end, on %d cores.%n",
            machine.load(),
            figures.loadAtEnd(),
            machine.cores());
    return machine.busy()
        ? "**The machine was busy with other work: the rates and delays mean little, and processor times are higher than on a\n"
            + "quiet one.** "
            + load
        : load;
  }

  private static String machine(Machine machine) {
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %,d MiB, %s, JDK %s.",
        machine.cores(),
        machine.processor(),
        machine.memoryMiB(),
        machine.system(),
        machine.jdk());
  }

  private static String commitInterval(Figures figures) {
    return figures.delays().stream()
        .findFirst()
        .map(delay -> delay.commitMillis() + " ms")
        .orElse("as in production");
  }
}

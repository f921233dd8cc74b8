package org.originstream.sandbox;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.originstream.sandbox.cluster.Cluster;
import org.originstream.sandbox.cluster.Member;
import org.originstream.sandbox.cluster.MemberState;

/** What whoever started a cluster sees of it: each part as it comes up, the journey, the places. */
final class ClusterScreen {
  private static final Duration FIRST_MAX = Duration.ofMinutes(1);
  private static final int MEMORY_MIB_MAX = 4096;

  private final PrintWriter out;
  private final Screen journey;

  ClusterScreen(PrintWriter out, Terminal terminal) {
    this.out = out;
    this.journey = new Screen(out, terminal);
  }

  Screen journey() {
    return journey;
  }

  /** A line for each member that begins its work, or ends unasked. */
  synchronized void saw(Member member) {
    MemberState state = member.state();
    if (state == MemberState.READY || state == MemberState.FAILED) {
      out.printf(
          "%8s  %-13s %s%s%n",
          Screen.seconds(Screen.sinceStart()),
          state,
          member.name(),
          state == MemberState.FAILED ? "  its log: " + member.log() : "");
      out.flush();
    }
  }

  void over(List<String> problems) {
    journey.over(problems, FIRST_MAX, MEMORY_MIB_MAX);
  }

  void addresses(Cluster cluster) {
    out.printf("%nrunning; stop with Ctrl-C, or kill any one process and see what happens%n%n");
    for (Member member : cluster.members()) {
      out.printf(
          "  %-12s %-26s pid %-8s %4s MiB  %s%n",
          member.name(),
          member.address(),
          member.process().map(ProcessHandle::pid).map(String::valueOf).orElse("-"),
          residentMiB(member).map(String::valueOf).orElse("-"),
          member.log());
    }
    out.printf("%nbrokers: %s%n", cluster.bootstrapServers());
    out.flush();
  }

  private static Optional<Long> residentMiB(Member member) {
    return member.process().flatMap(Memory::residentMiB);
  }
}

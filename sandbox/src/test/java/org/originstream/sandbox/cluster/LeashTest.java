package org.originstream.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path data;

  /** Never ends by itself. */
  public static final class Waiting {
    private Waiting() {}

    public static void main(String[] arguments) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }

  @Test
  void a_child_ends_when_nobody_holds_its_leash() throws Exception {
    Process child = new ChildJvm(data).start(waiting());
    assertThat(child.isAlive()).isTrue();
    child.getOutputStream().close();
    assertThat(child.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_member_is_killed_started_again_and_stopped_and_says_where_it_is() throws Exception {
    Member member = new Member(waiting(), new ChildJvm(data), changed -> {});
    assertThat(member.state()).isEqualTo(MemberState.DOWN);
    member.start();
    assertThat(member.awaitReady(PATIENCE)).isTrue();
    long first = member.process().orElseThrow().pid();
    member.restart();
    assertThat(member.state()).isEqualTo(MemberState.STARTING);
    assertThat(member.process().orElseThrow().pid()).isNotEqualTo(first);
    assertThat(member.lives()).isEqualTo(2);
    ProcessHandle second = member.process().orElseThrow();
    second.destroyForcibly();
    second.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(member.awaitReady(PATIENCE)).isFalse();
    assertThat(member.state()).isEqualTo(MemberState.FAILED);
    member.start();
    member.stop();
    assertThat(member.state()).isEqualTo(MemberState.DOWN);
    assertThat(member.exitCode()).isPresent();
  }

  private MemberSpec waiting() {
    return new MemberSpec(
        "waiting",
        MemberKind.REGISTRY,
        List.of(Waiting.class.getName()),
        Map.of(),
        data,
        URI.create("none:here"),
        () -> true);
  }
}

package org.originstream.benchmarks.path;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/** Reads the clocks; only from the thread that sends and reads. */
final class Meter {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Supplier<Duration> broker;

  /**
   * @param broker tells the processor time of the broker since its start
   */
  Meter(Supplier<Duration> broker) {
    this.broker = broker;
  }

  /** All clocks since they were started; only differences mean something. */
  Cost now() {
    Duration reader = Duration.ofNanos(THREADS.getCurrentThreadCpuTime());
    return new Cost(
        Duration.ofNanos(System.nanoTime()),
        Duration.ofNanos(PROCESS.getProcessCpuTime()).minus(reader),
        reader,
        broker.get());
  }
}

package org.originstream.adapter.deliver;

import java.util.List;
import java.util.Map;

/**
 * What goes into one transaction: all of it becomes visible, or none.
 *
 * @param <D> what was delivered
 * @param settled deliveries to report
 * @param progress certificates that wait beside the commit
 * @param commits per partition
 */
public record Batch<D>(
    List<Settlement<D>> settled, List<Progress> progress, Map<Integer, Commit> commits) {
  public Batch {
    settled = List.copyOf(settled);
    progress = List.copyOf(progress);
    commits = Map.copyOf(commits);
  }

  /** True if there is nothing to write. */
  public boolean isEmpty() {
    return settled.isEmpty() && progress.isEmpty() && commits.isEmpty();
  }
}

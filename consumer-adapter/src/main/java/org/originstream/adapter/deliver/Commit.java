package org.originstream.adapter.deliver;

import java.util.Objects;

/**
 * What is committed for one partition of the country topic.
 *
 * @param offset the first one still owed to customs
 * @param metadata what is done beyond it, in a form only {@code LowWaterMark} reads; may be empty
 */
public record Commit(long offset, String metadata) {
  public Commit {
    Objects.requireNonNull(metadata, "metadata");
  }
}

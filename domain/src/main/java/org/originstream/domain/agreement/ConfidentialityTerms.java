package org.originstream.domain.agreement;

import java.util.Set;

/**
 * Who sees the whole of a certificate.
 *
 * @param readers who does without further permission
 * @param permission whether anybody else needs the permission of who gave the data
 * @param originOnly whether it may be used only to judge the origin
 */
public record ConfidentialityTerms(Set<Reader> readers, boolean permission, boolean originOnly) {
  public ConfidentialityTerms {
    readers = Set.copyOf(readers);
  }

  /** Whether {@code reader} may see the whole without further permission. */
  public boolean showsWholeTo(Reader reader) {
    return !permission || readers.contains(reader);
  }
}

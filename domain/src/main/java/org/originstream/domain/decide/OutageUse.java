package org.originstream.domain.decide;

import java.util.Objects;
import org.originstream.domain.event.NodeCode;

/**
 * That goods were cleared under the fallback of an outage.
 *
 * @param outageId of the declaration
 * @param reportedBy which customs cleared them
 * @param matched whether it has been counted against an item of the certificate; false while the
 *     certificate has not come, or does not cover it
 */
public record OutageUse(String outageId, NodeCode reportedBy, boolean matched) {
  public OutageUse {
    Objects.requireNonNull(outageId, "outageId");
    Objects.requireNonNull(reportedBy, "reportedBy");
  }
}

package org.originstream.processor.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Outlet;
import org.originstream.formats.json.RecordJson;

/** A case as people and programs are shown it. */
final class CaseView {
  private CaseView() {}

  /**
   * The case as a tree. Nobody reports that a notice has arrived, so of notices only their number
   * is shown: a state would say for ever that they are queued.
   */
  static ObjectNode tree(CaseFile file) {
    ObjectNode tree = RecordJson.tree(file);
    for (JsonNode recipient : tree.findPath("recipients")) {
      if (recipient instanceof ObjectNode one
          && one.path("outlet").asText().equals(Outlet.NOTICES.name())) {
        one.remove("state");
        one.remove("reportedDeliveryNumber");
      }
    }
    return tree;
  }
}

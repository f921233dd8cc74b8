package org.originstream.sandbox.docs;

import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.originstream.adapter.AdapterSettingsPage;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.ProfilePage;
import org.originstream.domain.decide.RoutingPage;
import org.originstream.domain.lifecycle.LifecyclePage;
import org.originstream.domain.rule.RulePage;
import org.originstream.formats.json.JsonPage;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.formats.wco.MappingPage;
import org.originstream.processor.runtime.SettingsPage;
import org.originstream.processor.topology.TopologyPage;
import org.originstream.sandbox.broker.BrokerDemands;
import org.originstream.schemas.topic.TopicPages;

/** Every page that the code writes. A new one is added here, and so written and compared. */
final class GoldenPages {
  private GoldenPages() {}

  /** The pages by file name, in the order of their names. */
  static SequencedMap<String, String> all() {
    SequencedMap<String, String> pages = new TreeMap<>();
    pages.put("agreements.md", ProfilePage.markdown(profiles()));
    pages.put("framework.md", FrameworkPage.markdown(profiles()));
    pages.put("json.md", JsonPage.markdown());
    pages.put("lifecycles.md", LifecyclePage.markdown());
    pages.put("mapping.md", MappingPage.markdown());
    pages.put("routing.md", RoutingPage.markdown());
    pages.put("rules.md", RulePage.markdown(profiles(), ReferenceFiles.load().orThrow()));
    pages.put(
        "settings.md",
        SettingsPage.markdown() + AdapterSettingsPage.markdown() + BrokerDemands.markdown());
    pages.put("topics.md", TopicPages.markdown());
    pages.put("topology.txt", TopologyPage.text());
    return pages;
  }

  private static List<AgreementProfile> profiles() {
    return ReferenceFiles.load().orThrow().agreements().values().stream()
        .sorted(Comparator.comparing(AgreementProfile::registerCode))
        .toList();
  }
}

package org.originstream.sandbox.docs;

import java.util.List;
import org.originstream.domain.agreement.AgreementProfile;

/** Writes the page that shows where each part of the WCO's Framework is answered. */
final class FrameworkPage {
  private static final String INTRO =
      """
      # The Framework, and where it is answered

      Written by the code from [framework.yaml](../sandbox/src/main/resources/org/originstream/sandbox/framework.yaml), \
      the agreements' profiles and [the mapping](mapping.md); a test compares it and follows every link.

      The WCO's Interconnectivity Framework for Certificates of Origin (22 October 2025) has four subjects and
      three models. **Reconstructed: the Framework's text was not seen.** Its subjects and models are known from
      the WCO's own summaries; steps and elements are inferred from treaties and from systems that run.

      """;
  private static final String MODELS = "| push | semi-automated pull | self-declaration and push |";
  private static final List<String> LEGAL =
      List.of(
          "legal.presentation",
          "legal.equalValue",
          "trade.valueWaiver",
          "legal.confidentiality",
          "time.retentionYears",
          "legal.contingency");

  private final List<AgreementProfile> profiles;
  private final FrameworkFile file = FrameworkFile.shipped();
  private final FrameworkLinks links;
  private final StringBuilder page = new StringBuilder(INTRO);

  private FrameworkPage(List<AgreementProfile> profiles) {
    this.profiles = profiles;
    this.links = new FrameworkLinks(profiles);
  }

  /** The page in Markdown. */
  static String markdown(List<AgreementProfile> profiles) {
    FrameworkPage page = new FrameworkPage(profiles);
    page.subjects();
    page.legal();
    page.process();
    page.dataSet();
    page.technical();
    return page.page.toString().stripTrailing() + "\n";
  }

  private void subjects() {
    page.append("## Subjects and models\n\n| subject ")
        .append(MODELS)
        .append("\n|---|---|---|---|\n");
    for (FrameworkFile.Subject subject : file.subjects()) {
      row(subject.name(), subject.push(), subject.pull(), subject.self());
    }
    page.append('\n');
  }

  private void legal() {
    page.append(
        """
        ## Legal framework

        What each agreement's profile says: whether the paper need be presented once its data was exchanged,
        whether data and paper are worth the same, below which value no proof is needed, who sees it, for how
        many years it is kept, and what stands in while the exchange is out. In brackets, how well that is founded.
        The decision about a paper tells the importing customs the first, the fourth and the fifth (`handling`), rule
        X36 the third, Q09, OU8 and OU9 the last two; [a test](../formats/src/test/java/org/originstream/formats/reference/LegalTermsTest.java)
        changes each of these terms and looks for another answer.

        """);
    page.append(ProfileTable.markdown(profiles, LEGAL));
  }

  private void process() {
    page.append(
            """
            ## Business process

            Each link is a scenario that a test plays, or the page or profile key that holds the answer.

            | step | what happens \
            """)
        .append(MODELS)
        .append("\n|---|---|---|---|---|\n");
    for (FrameworkFile.Step step : file.steps()) {
      row(step.step() + " | " + step.what(), step.push(), step.pull(), step.self());
    }
    page.append('\n');
  }

  private void dataSet() {
    DataSetTables tables = new DataSetTables(profiles);
    page.append(
        """
        ## Data set

        Reconstructed, the Framework's text not seen. The elements are those of the exchange's schema; ids,
        formats and losses are those of [the mapping](mapping.md), with their evidence there. Obligation is that
        at the exchange (M mandatory, C conditional, O optional); what an agreement's form wants stands beside it.

        ### Data set: push

        """);
    page.append(tables.push());
    page.append(
        """
        ### Data set: semi-automated pull

        What a look-up reveals to whoever knows the paper; the importing customs see all of it.

        """);
    page.append(ProfileTable.markdown(profiles, List.of("legal.lookUp")));
    page.append(tables.pull());
    page.append("### Data set: self-declaration and push\n\n");
    page.append(tables.selfDeclared());
  }

  private void technical() {
    page.append("## Technical requirements\n\n| requirement | where |\n|---|---|\n");
    for (FrameworkFile.Demand demand : file.technical()) {
      page.append("| ")
          .append(demand.what())
          .append(" | ")
          .append(links.cell(demand.answers()))
          .append(" |\n");
    }
  }

  private void row(
      String first,
      FrameworkFile.Answers push,
      FrameworkFile.Answers pull,
      FrameworkFile.Answers self) {
    page.append("| ").append(first);
    for (FrameworkFile.Answers answers : List.of(push, pull, self)) {
      page.append(" | ").append(links.cell(answers));
    }
    page.append(" |\n");
  }
}

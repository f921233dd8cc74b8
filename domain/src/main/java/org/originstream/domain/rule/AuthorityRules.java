package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.DayType;
import org.originstream.domain.agreement.Window;
import org.originstream.domain.certificate.Certification;
import org.originstream.domain.certificate.ExporterDeclaration;
import org.originstream.domain.certificate.IssuingAuthority;
import org.originstream.domain.reference.RegisteredAuthority;

/** The issuing authority is registered, and has signed. */
final class AuthorityRules {
  private static final String ID = "/certificate/issuer/authority/authorityId";
  private static final String CERTIFICATION = "/certificate/authentication/certification";

  private AuthorityRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "A01",
                Severity.REJECT,
                "The authority is registered for country and agreement, and active when it issues",
                "China–Australia 3.22(1)(b): preference may be denied if not notified [T]",
                "/certificate/issuer",
                "/header/certificate")
            .always(AuthorityRules::isRegistered),
        rule(
                "A02",
                Severity.REJECT,
                "The authority's registration has taken effect when it issues",
                "China–Korea: 7 working days after notice; Korea–Viet Nam: 15 days [T]",
                "/certificate/issuer",
                "/header/certificate")
            .restingOn(profile -> profile.time().registrationEffect(), AuthorityRules::inEffect),
        rule(
                "A07",
                Severity.REJECT,
                "Exporter and authority have both signed where the agreement wants both",
                "ALADI, stage 4 [G]",
                "/certificate/authentication")
            .restingOn(profile -> profile.paper().twoSignatures(), AuthorityRules::signatures),
        rule(
                "A11",
                Severity.WARN,
                "Officer and seal are on the authority's specimen list",
                "RCEP 3.17(6) [V]",
                CERTIFICATION)
            .always(AuthorityRules::specimens));
  }

  /** The register's entry of the authority on the paper, if there is one. */
  static Optional<RegisteredAuthority> registered(Examination e) {
    IssuingAuthority authority = e.certificate().issuer().authority();
    return authority == null
        ? Optional.empty()
        : e.reference()
            .participants()
            .authority(e.certificate().issuer().country(), authority.authorityId());
  }

  private static void isRegistered(Examination e, Findings findings) {
    IssuingAuthority authority = e.certificate().issuer().authority();
    if (authority == null || e.heading().proofType().isSelfDeclared()) {
      return;
    }
    String id = Quote.of(authority.authorityId());
    String country = Quote.of(e.certificate().issuer().country());
    String agreement =
        e.heading().agreementCode() == null
            ? AgreementProfile.NON_PREFERENTIAL
            : e.heading().agreementCode();
    LocalDate day = e.heading().issueDate();
    Optional<RegisteredAuthority> registered = registered(e);
    if (registered.isEmpty()) {
      findings.add(
          ID,
          country + " has registered no authority " + id,
          "Use the id from the register, or have the authority registered.");
    } else if (!registered.get().agreements().contains(agreement)) {
      findings.add(
          ID,
          id + " is not registered to issue under " + Quote.of(agreement),
          "Have the authority registered for the agreement.");
    } else if (!registered.get().isActiveOn(day)) {
      findings.add(
          ID,
          id + " was not active on the day of issue, " + day,
          "Check the date, or have the register corrected.");
    }
  }

  private static void inEffect(Examination e, Window window, Findings findings) {
    RegisteredAuthority registered = registered(e).orElse(null);
    LocalDate notified = registered == null ? null : registered.notifiedOn();
    if (notified == null || e.heading().proofType().isSelfDeclared()) {
      return;
    }
    Optional<LocalDate> effect =
        window.lastDay(
            notified, e.reference().calendar(e.certificate().issuer().country()).orElse(null));
    if (effect.isEmpty()) {
      findings.notEvaluated(
          ID,
          "whether the registration notified on "
              + notified
              + " has taken effect cannot be told: no calendar of working days covers it",
          "The operator may load the country's calendar.");
    } else if (e.heading().issueDate().isBefore(effect.get())) {
      Findings weighed =
          window.dayType() == DayType.CALENDAR
              ? findings
              : e.reference()
                  .calendar(e.certificate().issuer().country())
                  .map(calendar -> findings.on(calendar.evidence()))
                  .orElse(findings);
      weighed.add(
          ID,
          "the registration notified on "
              + notified
              + " takes effect on "
              + effect.get()
              + ", after the issue",
          "Let an authority issue whose registration is in effect.");
    }
  }

  private static void signatures(Examination e, boolean both, Findings findings) {
    if (!both || e.heading().proofType().isSelfDeclared()) {
      return;
    }
    ExporterDeclaration declaration = e.certificate().authentication().exporterDeclaration();
    Certification certification = e.certificate().authentication().certification();
    if (declaration == null || isBlank(declaration.signatory())) {
      findings.add(
          "/certificate/authentication/exporterDeclaration",
          "the exporter's signature is missing",
          "Have the exporter sign first, then certify.");
    }
    if (certification == null
        || (isBlank(certification.officerId()) && isBlank(certification.sealId()))) {
      findings.add(
          CERTIFICATION,
          "the authority's signature or seal is missing",
          "Send the certificate after it has been certified.");
    }
  }

  private static void specimens(Examination e, Findings findings) {
    Certification certification = e.certificate().authentication().certification();
    RegisteredAuthority registered = registered(e).orElse(null);
    if (certification != null && registered != null) {
      specimen(findings, "officerId", "officer", certification.officerId(), registered.officers());
      specimen(findings, "sealId", "seal", certification.sealId(), registered.seals());
    }
  }

  private static void specimen(
      Findings findings, String element, String what, @Nullable String id, List<String> listed) {
    String path = CERTIFICATION + "/" + element;
    if (id == null || listed.contains(id)) {
      return;
    }
    if (listed.isEmpty()) {
      findings.notEvaluated(
          path,
          "the authority has deposited no specimen of any " + what,
          "The operator may add the specimens to the register.");
    } else {
      findings.add(
          path,
          "the " + what + " " + Quote.of(id) + " is not on the authority's specimen list",
          "Check the id, or have the specimen deposited.");
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}

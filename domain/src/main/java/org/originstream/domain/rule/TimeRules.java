package org.originstream.domain.rule;

import static org.originstream.domain.rule.DefinedRule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.originstream.domain.agreement.DayType;
import org.originstream.domain.agreement.Evidence;
import org.originstream.domain.agreement.Window;
import org.originstream.domain.agreement.WorkCalendar;

/** Issue and shipment: on time, retroactive, too late. */
final class TimeRules {
  private static final String ISSUE = "/certificate/heading/issueDate";
  private static final String DEPARTURE = "/certificate/transport/departureDate";
  private static final String RETRO = "/certificate/flags/issuedRetroactively";

  private TimeRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
                "X06",
                Severity.REJECT,
                "The issue date is not in the future, one day of time zones apart",
                "design of the exchange",
                ISSUE,
                "/today")
            .always(TimeRules::future),
        rule(
                "X07",
                Severity.REJECT,
                "A certificate issued after the window is marked as issued retroactively",
                "China–Korea, Korea–Viet Nam, Korea–Indonesia, Korea–India [T][V]",
                RETRO,
                ISSUE,
                DEPARTURE)
            .restingOn(profile -> profile.time().onTimeWindow(), TimeRules::unmarked),
        rule(
                "X08",
                Severity.WARN,
                "A certificate issued inside the window is not marked as retroactive (harmless)",
                "Viet Nam customs, letter 4960/2014 [V]",
                RETRO,
                ISSUE,
                DEPARTURE)
            .restingOn(profile -> profile.time().onTimeWindow(), TimeRules::marked),
        rule(
                "X09",
                Severity.REJECT,
                "The certificate is issued within the retroactive limit after shipment",
                "China–Korea, Korea–Viet Nam, China–Australia [T]",
                ISSUE,
                DEPARTURE)
            .restingOn(profile -> profile.time().retroLimitMonths(), TimeRules::tooLate),
        rule(
                "X10",
                Severity.REJECT,
                "Working days are counted by the issuing country's own calendar",
                "Korea–Viet Nam, footnote 9 [T]",
                ISSUE,
                DEPARTURE,
                "/certificate/issuer/country")
            .restingOn(profile -> profile.time().onTimeWindow(), TimeRules::uncounted),
        rule(
                "X11",
                Severity.WARN,
                "A retroactive certificate bears the agreement's wording",
                "the agreements' texts [T]",
                RETRO,
                "/certificate/heading/remarks")
            .restingOn(profile -> profile.time().retroWording(), TimeRules::wording));
  }

  private static void future(Examination e, Findings findings) {
    if (e.heading().issueDate().isAfter(e.today().plusDays(1))) {
      findings.add(
          ISSUE,
          "the issue date " + e.heading().issueDate() + " is after today, " + e.today(),
          "Issue the certificate first, then send it.");
    }
  }

  private static void unmarked(Examination e, Window window, Findings findings) {
    if (e.certificate().flags().issuedRetroactively()) {
      return;
    }
    e.departureDate()
        .flatMap(departure -> lastDay(e, window, departure))
        .filter(last -> e.heading().issueDate().isAfter(last))
        .ifPresent(
            last ->
                findings
                    .on(countedBy(e, window))
                    .add(
                        RETRO,
                        "issued on "
                            + e.heading().issueDate()
                            + ", after the window that ended on "
                            + last
                            + " ("
                            + spoken(window)
                            + " after shipment), and not marked as retroactive",
                        "Tick \"issued retroactively\", or correct the departure date."));
  }

  private static void marked(Examination e, Window window, Findings findings) {
    if (!e.certificate().flags().issuedRetroactively()) {
      return;
    }
    e.departureDate()
        .flatMap(departure -> lastDay(e, window, departure))
        .filter(last -> !e.heading().issueDate().isAfter(last))
        .ifPresent(
            last ->
                findings.add(
                    RETRO,
                    "marked as retroactive although issued inside the window, which ends on "
                        + last,
                    "Untick \"issued retroactively\"; customs should accept it all the same."));
  }

  private static void tooLate(Examination e, Integer months, Findings findings) {
    e.departureDate()
        .map(departure -> departure.plusMonths(months))
        .filter(limit -> e.heading().issueDate().isAfter(limit))
        .ifPresent(
            limit ->
                findings.add(
                    ISSUE,
                    "issued on "
                        + e.heading().issueDate()
                        + ", after the limit "
                        + limit
                        + " ("
                        + months
                        + " months after shipment)",
                    "No certificate can be issued any more for this shipment; check the dates."));
  }

  private static void uncounted(Examination e, Window window, Findings findings) {
    e.departureDate()
        .filter(departure -> lastDay(e, window, departure).isEmpty())
        .ifPresent(
            departure ->
                findings.notEvaluated(
                    DEPARTURE,
                    "whether the certificate was issued on time cannot be told: no calendar of"
                        + " working days of "
                        + Quote.of(e.certificate().issuer().country())
                        + " reaches from "
                        + departure
                        + " over "
                        + spoken(window),
                    "Check the departure date; the operator may load the country's calendar."));
  }

  private static void wording(Examination e, String wording, Findings findings) {
    String remarks = e.heading().remarks();
    if (e.certificate().flags().issuedRetroactively()
        && (remarks == null || !remarks.toUpperCase(Locale.ROOT).contains(wording))) {
      findings.add(
          "/certificate/heading/remarks",
          "a retroactive certificate bears the words \"" + wording + "\"; the remarks do not",
          "Put \"" + wording + "\" into the remarks.");
    }
  }

  /** The last day on time; a certificate issued within as many plain days needs no calendar. */
  private static Optional<LocalDate> lastDay(Examination e, Window window, LocalDate departure) {
    Window plain = new Window(window.days(), DayType.CALENDAR, window.firstDayCounts());
    Optional<LocalDate> early =
        plain.lastDay(departure, null).filter(last -> !e.heading().issueDate().isAfter(last));
    return early.isPresent() ? early : window.lastDay(departure, calendar(e).orElse(null));
  }

  private static Optional<WorkCalendar> calendar(Examination e) {
    return e.reference().calendar(e.certificate().issuer().country());
  }

  private static Evidence countedBy(Examination e, Window window) {
    return window.dayType() == DayType.CALENDAR
        ? Evidence.DESIGN
        : calendar(e).map(WorkCalendar::evidence).orElse(Evidence.INFERRED);
  }

  private static String spoken(Window window) {
    String kind = window.dayType() == DayType.WORKING ? "working" : "calendar";
    return window.days() + " " + kind + " days";
  }
}

package org.originstream.domain.agreement;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one printed origin criterion reads in the common vocabulary.
 *
 * @param raw as printed, without quotes and spaces; a trailing <code>{percent}</code> stands for a
 *     number and an optional percent sign, as in {@code RVC 52%}
 * @param canonical what it means
 */
public record CriterionMapping(String raw, CanonicalCriterion canonical) {
  private static final String PERCENT = "{percent}";
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,2})?)%?");
  private static final Pattern QUOTES_AND_SPACES = Pattern.compile("[\\s\"'“”‘’«»]");

  public CriterionMapping {
    Objects.requireNonNull(raw, "raw");
    Objects.requireNonNull(canonical, "canonical");
  }

  /** Whether {@code printed} is this criterion; quotes, spaces and case do not matter. */
  public boolean matches(String printed) {
    String bare = bare(printed);
    return hasPercent()
        ? bare.startsWith(prefix()) && NUMBER.matcher(bare.substring(prefix().length())).matches()
        : bare.equals(bare(raw));
  }

  /** The percentage printed in the criterion, if this mapping expects one and it is there. */
  public Optional<BigDecimal> percentIn(String printed) {
    String bare = bare(printed);
    if (!hasPercent() || !bare.startsWith(prefix())) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(bare.substring(prefix().length()));
    return number.matches() ? Optional.of(new BigDecimal(number.group(1))) : Optional.empty();
  }

  private boolean hasPercent() {
    return raw.endsWith(PERCENT);
  }

  private String prefix() {
    return bare(raw.substring(0, raw.length() - PERCENT.length()));
  }

  private static String bare(String text) {
    return QUOTES_AND_SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }
}

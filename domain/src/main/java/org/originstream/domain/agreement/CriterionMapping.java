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
 * @param raw as printed, without quotes and spaces, in capitals; a trailing <code>{percent}</code>
 *     stands for a number and an optional percent sign, as in {@code RVC 52%}
 * @param canonical what it means
 */
public record CriterionMapping(String raw, CanonicalCriterion canonical) {
  private static final String PERCENT = "{PERCENT}";
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,2})?)%?");
  private static final String QUOTES = "\"'“”‘’«»";

  public CriterionMapping {
    raw = bare(raw);
    Objects.requireNonNull(canonical, "canonical");
  }

  /** Whether {@code printed} is this criterion; quotes, spaces and case do not matter. */
  public boolean matches(String printed) {
    return matchesBare(bare(printed));
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

  /** As {@link #matches}, for a criterion already {@link #bare}. */
  boolean matchesBare(String bare) {
    return hasPercent()
        ? bare.startsWith(prefix()) && NUMBER.matcher(bare.substring(prefix().length())).matches()
        : bare.equals(raw);
  }

  /** A printed criterion without quotes and spaces, in capitals. */
  static String bare(String printed) {
    StringBuilder bare = new StringBuilder(printed.length());
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && QUOTES.indexOf(c) < 0) {
        bare.append(c);
      }
    }
    return bare.toString().toUpperCase(Locale.ROOT);
  }

  private boolean hasPercent() {
    return raw.endsWith(PERCENT);
  }

  private String prefix() {
    return raw.substring(0, raw.length() - PERCENT.length());
  }
}

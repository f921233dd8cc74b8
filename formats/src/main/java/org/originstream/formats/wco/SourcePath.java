package org.originstream.formats.wco;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document, shown as its syntax shows places.
 *
 * @param parent the holder; null for {@code Declaration}
 * @param token name of an element or attribute, or with an array the number of its element from 0
 */
record SourcePath(@Nullable SourcePath parent, String token) {
  static final SourcePath ROOT = new SourcePath(null, "Declaration");

  SourcePath {
    Objects.requireNonNull(token, "token");
  }

  SourcePath child(String name) {
    return new SourcePath(this, name);
  }

  SourcePath child(int index) {
    return new SourcePath(this, Integer.toString(index));
  }

  /** A JSON pointer, or a path of XML elements whose numbers begin at 1. */
  String shown(WcoSyntax syntax) {
    String before = parent == null ? "" : parent.shown(syntax);
    return switch (syntax) {
      case JSON -> before + "/" + token.replace("~", "~0").replace("/", "~1");
      case XML -> before + xml();
    };
  }

  private String xml() {
    char first = token.isEmpty() ? ' ' : token.charAt(0);
    if (first >= '0' && first <= '9') {
      return "[" + (Integer.parseInt(token) + 1) + "]";
    }
    if (token.equals(WcoTree.VALUE)) {
      return "";
    }
    return first >= 'a' && first <= 'z' ? "/@" + token : "/" + token;
  }
}

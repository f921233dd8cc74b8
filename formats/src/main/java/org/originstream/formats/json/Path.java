package org.originstream.formats.json;

import org.jspecify.annotations.Nullable;

/** A place in a document, kept as a chain and turned into a JSON pointer only when one is asked. */
record Path(@Nullable Path parent, String token) {
  static final Path ROOT = new Path(null, "");

  Path child(String name) {
    return new Path(this, name);
  }

  Path child(int index) {
    return new Path(this, Integer.toString(index));
  }

  String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (Path at = this; at.parent != null; at = at.parent) {
      String escaped = Quoted.clean(at.token).replace("~", "~0").replace("/", "~1");
      pointer.insert(0, escaped).insert(0, '/');
    }
    return pointer.toString();
  }
}

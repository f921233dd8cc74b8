package org.originstream.formats.wco;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Writes a tree as an indented XML document. */
final class XmlText {
  private final StringBuilder text = new StringBuilder();

  private XmlText() {}

  static String of(ObjectNode declaration, String namespace) {
    XmlText xml = new XmlText();
    xml.text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.open("Declaration", 0);
    xml.attribute("xmlns", namespace);
    xml.text.append(">\n");
    xml.children(declaration, 1);
    xml.text.append("</Declaration>\n");
    return xml.text.toString();
  }

  private void children(ObjectNode holder, int depth) {
    for (Map.Entry<String, JsonNode> child : holder.properties()) {
      if (child.getValue().isArray()) {
        child.getValue().forEach(instance -> element(child.getKey(), instance, depth));
      } else {
        element(child.getKey(), child.getValue(), depth);
      }
    }
  }

  private void element(String name, JsonNode value, int depth) {
    open(name, depth);
    if (value instanceof ObjectNode object && isClass(object)) {
      text.append(">\n");
      children(object, depth + 1);
      text.append("  ".repeat(depth));
    } else {
      value.properties().stream()
          .filter(p -> !p.getKey().equals(WcoTree.VALUE))
          .forEach(p -> attribute(p.getKey(), p.getValue().asText()));
      text.append('>');
      escaped(value.isObject() ? value.path(WcoTree.VALUE).asText() : value.asText(), false);
    }
    text.append("</").append(name).append(">\n");
  }

  /** Elements begin with a capital, attributes do not. */
  private static boolean isClass(ObjectNode object) {
    return object.properties().stream().anyMatch(p -> Character.isUpperCase(p.getKey().charAt(0)));
  }

  private void open(String name, int depth) {
    text.append("  ".repeat(depth)).append('<').append(name);
  }

  private void attribute(String name, String value) {
    text.append(' ').append(name).append("=\"");
    escaped(value, true);
    text.append('"');
  }

  /** A reader would turn a bare carriage return into a line feed, and in attributes any layout. */
  private void escaped(String value, boolean inAttribute) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        case '\r' -> text.append("&#xD;");
        case '\n', '\t' -> {
          if (inAttribute) {
            text.append("&#").append((int) c).append(';');
          } else {
            text.append(c);
          }
        }
        default -> text.append(c);
      }
    }
  }
}

package org.originstream.formats.wco;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Turns an XML document into the same tree as JSON has, within limits.
 *
 * <p>The parser resolves nothing: no document type, no entity but the five of XML, no other file.
 */
final class XmlTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader parser;
  private final String namespace;
  private final Faults problems;
  private int elements;

  private XmlTree(XMLStreamReader parser, String namespace, Faults problems) {
    this.parser = parser;
    this.namespace = namespace;
    this.problems = problems;
  }

  /** A document is over where a limit is passed. */
  private static final class LimitPassed extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient SourcePath place;

    LimitPassed(SourcePath place, String message) {
      super(message, null, false, false);
      this.place = place;
    }
  }

  /** What stands below {@code Declaration}, or null with a problem noted. */
  static @Nullable ObjectNode parse(String text, String namespace, Faults problems) {
    try {
      XMLStreamReader parser = FACTORY.createXMLStreamReader(new StringReader(text));
      try {
        return new XmlTree(parser, namespace, problems).document();
      } finally {
        parser.close();
      }
    } catch (XMLStreamException e) {
      problems.add(WcoProblem.of(WcoFault.XML_SYNTAX, "", "no XML " + reason(e)));
    } catch (LimitPassed e) {
      problems.add(WcoFault.XML_LIMIT, e.place, String.valueOf(e.getMessage()));
    }
    return null;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver(
        (publicId, systemId, base, name) -> {
          throw new XMLStreamException("nothing outside the document is read");
        });
    return factory;
  }

  private @Nullable ObjectNode document() throws XMLStreamException, LimitPassed {
    while (parser.next() != XMLStreamConstants.START_ELEMENT) {
      if (parser.getEventType() == XMLStreamConstants.DTD) {
        problems.add(WcoProblem.of(WcoFault.XML_DOCTYPE, "", "the document has a document type"));
        return null;
      }
    }
    if (!parser.getLocalName().equals("Declaration")) {
      problems.add(
          WcoProblem.of(
              WcoFault.ROOT_WRONG,
              "",
              "the document is a " + Shown.text(parser.getLocalName()) + ", no Declaration"));
      return null;
    }
    JsonNode declaration = element(SourcePath.ROOT, 1);
    while (parser.hasNext()) {
      parser.next();
    }
    return declaration instanceof ObjectNode object ? object : NODES.objectNode();
  }

  private JsonNode element(SourcePath here, int depth) throws XMLStreamException, LimitPassed {
    limits(here, depth);
    if (!namespace.equals(parser.getNamespaceURI())) {
      problems.add(
          WcoFault.XML_NAMESPACE,
          here,
          here.token()
              + " is in the namespace "
              + Shown.text(String.valueOf(parser.getNamespaceURI())));
    }
    ObjectNode object = NODES.objectNode();
    attributes(object, here);
    StringBuilder text = new StringBuilder();
    boolean classLike = false;
    while (parser.next() != XMLStreamConstants.END_ELEMENT) {
      if (parser.isStartElement()) {
        classLike = true;
        String name = parser.getLocalName();
        SourcePath there = here.child(name);
        append(object, name, element(there, depth + 1));
      } else if (parser.isCharacters()) {
        within(text.length() + parser.getTextLength(), XmlLimits.TEXT_CHARS_MAX, here, "its text");
        text.append(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
      }
    }
    return value(object, text.toString(), classLike, here);
  }

  private JsonNode value(ObjectNode object, String text, boolean classLike, SourcePath here) {
    if (classLike) {
      if (!text.isBlank()) {
        problems.add(
            WcoFault.CLASS_EXPECTED, here, here.token() + " holds text between its elements");
      }
      return object;
    }
    if (object.isEmpty()) {
      return NODES.textNode(text);
    }
    if (object.has(WcoTree.VALUE)) {
      problems.add(WcoFault.ELEMENT_REPEATED, here, here.token() + " has two values");
      return object;
    }
    return object.put(WcoTree.VALUE, text);
  }

  private void attributes(ObjectNode object, SourcePath here) throws LimitPassed {
    within(parser.getAttributeCount(), XmlLimits.ATTRIBUTES_MAX, here, "the attributes");
    for (int i = 0; i < parser.getAttributeCount(); i++) {
      String value = parser.getAttributeValue(i);
      within(value.length(), XmlLimits.ATTRIBUTE_CHARS_MAX, here, "an attribute");
      String of = parser.getAttributeNamespace(i);
      // Attributes of other namespaces, such as xsi:schemaLocation, say nothing of the goods.
      if (of == null || of.isEmpty()) {
        object.put(parser.getAttributeLocalName(i), value);
      }
    }
  }

  private void limits(SourcePath here, int depth) throws LimitPassed {
    within(depth, XmlLimits.DEPTH_MAX, here, "the depth");
    within(++elements, XmlLimits.ELEMENTS_MAX, here, "the number of elements");
    within(here.token().length(), XmlLimits.NAME_CHARS_MAX, here, "a name");
  }

  private static void within(int measured, int max, SourcePath here, String what)
      throws LimitPassed {
    if (measured > max) {
      throw new LimitPassed(here, what + " passes the limit of " + max);
    }
  }

  private static void append(ObjectNode object, String name, JsonNode value) {
    JsonNode before = object.get(name);
    switch (before) {
      case null -> object.set(name, value);
      case ArrayNode array -> array.add(value);
      default -> object.set(name, NODES.arrayNode().add(before).add(value));
    }
  }

  private static String reason(XMLStreamException e) {
    String place =
        e.getLocation() == null
            ? ""
            : "at line "
                + e.getLocation().getLineNumber()
                + ", column "
                + e.getLocation().getColumnNumber()
                + ": ";
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf("Message: ");
    return place + Shown.text(at < 0 ? message : message.substring(at + "Message: ".length()));
  }
}

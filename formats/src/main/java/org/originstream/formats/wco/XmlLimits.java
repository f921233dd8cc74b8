package org.originstream.formats.wco;

/** What an XML document may have at most. */
final class XmlLimits {
  /** Bytes of a document. */
  static final int BYTES_MAX = 4 * 1024 * 1024;

  /** How deep elements may nest. */
  static final int DEPTH_MAX = 16;

  /** Elements of a document; a certificate of 1,000 full items has about 60,000. */
  static final int ELEMENTS_MAX = 200_000;

  /** Attributes of one element, declarations of namespaces aside. */
  static final int ATTRIBUTES_MAX = 8;

  /** Characters of one attribute. */
  static final int ATTRIBUTE_CHARS_MAX = 1024;

  /** Characters of the text of one element. */
  static final int TEXT_CHARS_MAX = 64 * 1024;

  /** Characters of one name. */
  static final int NAME_CHARS_MAX = 128;

  private XmlLimits() {}
}

package org.originstream.formats.wco;

/** Why a document of the WCO Data Model is not converted; a closed list, stable for programs. */
public enum WcoFault {
  XML_TOO_LARGE("Send at most 4 MiB; attachments travel beside the document, by hash."),
  XML_BOM("Send UTF-8 without a byte order mark."),
  XML_ENCODING("Send UTF-8, and declare no other encoding."),
  XML_DOCTYPE("Send the document without a document type declaration."),
  XML_SYNTAX("Send one well-formed XML 1.0 document."),
  XML_LIMIT("Stay below the limits listed in docs/mapping.md."),
  XML_NAMESPACE("Use the namespace listed in docs/mapping.md."),
  ROOT_WRONG("Send one Declaration."),
  FUNCTION_UNKNOWN("Set FunctionCode to one of the functions listed in docs/mapping.md."),
  ELEMENT_REPEATED("Give the element once."),
  CLASS_EXPECTED("Put the elements listed in docs/mapping.md into it."),
  VALUE_EXPECTED("Give the element one value, without elements of its own."),
  UNIT_WRONG("Send the value in the unit listed in docs/mapping.md."),
  VALUE_TOO_LONG("Shorten the value; only text for people is cut."),
  CODE_NOT_CARRIED("Use a code that the mapping carries."),
  KIND_NOT_CARRIED("Send the event in the door's JSON."),
  KIND_AMBIGUOUS("Give declarations the document type 862, and nothing else.");

  private final String fix;

  WcoFault(String fix) {
    this.fix = fix;
  }

  /** What helps. */
  public String fix() {
    return fix;
  }
}

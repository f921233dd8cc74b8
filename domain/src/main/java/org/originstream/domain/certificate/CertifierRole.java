package org.originstream.domain.certificate;

/** In which role a trader vouches for the origin. */
public enum CertifierRole {
  EXPORTER,
  PRODUCER,
  IMPORTER
}

package org.originstream.formats.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.FeedbackEvent;
import org.originstream.formats.json.JsonValue.Derived;
import org.originstream.formats.json.JsonValue.Null;
import org.originstream.formats.json.JsonValue.Obj;
import org.originstream.formats.json.JsonValue.Text;

/** Fills what is absent in the header of one document, before it is mapped to an event. */
final class HeaderFiller {
  private static final Path CERTIFICATE = Path.ROOT.child("certificate");
  private static final Path KEY = Path.ROOT.child("header").child("certificate");
  private static final Path HEADING = CERTIFICATE.child("heading");
  private static final Path ISSUER = CERTIFICATE.child("issuer");

  private final HeaderCompletion completion;

  HeaderFiller(HeaderCompletion completion) {
    this.completion = completion;
  }

  /** The document with a full header; unchanged if what is sent as header is no object. */
  Obj fill(Obj event, Class<?> kind) {
    JsonValue sent = event.get("header");
    if (sent != null && !(sent instanceof Obj)) {
      return event;
    }
    Map<String, JsonValue> header = new LinkedHashMap<>();
    if (sent instanceof Obj given) {
      header.putAll(given.properties());
      header.values().removeIf(Null.NULL::equals);
    }
    header.putIfAbsent("eventId", new Text(completion.eventId().toString()));
    fromCaller(header);
    Obj certificate = event.object("certificate");
    if (certificate != null) {
      fromCertificate(header, certificate);
    }
    if (DocumentEvent.class.isAssignableFrom(kind)) {
      fromIssuer(header);
    }
    header.putIfAbsent("occurredAt", new Text(Times.written(completion.now())));
    destination(header, certificate, kind);
    Map<String, JsonValue> filled = new LinkedHashMap<>(event.properties());
    filled.put("header", new Obj(header));
    return new Obj(filled);
  }

  private void fromCaller(Map<String, JsonValue> header) {
    if (completion.senderNode() != null) {
      header.putIfAbsent("senderNode", new Text(completion.senderNode().code()));
    }
    if (completion.senderAuthority() != null) {
      header.putIfAbsent("senderAuthority", new Text(completion.senderAuthority()));
    }
  }

  /** Only the issuer sends papers, so the key of the certificate names the sender. */
  private void fromIssuer(Map<String, JsonValue> header) {
    Obj key = key(header.get("certificate"));
    if (key == null) {
      return;
    }
    header.putIfAbsent("senderAuthority", taken(key, "issuerId", KEY));
    if (!header.containsKey("senderNode")) {
      country(key, "issuingCountry")
          .flatMap(completion.nodeOfCountry())
          .ifPresent(node -> header.put("senderNode", new Text(node.code())));
    }
  }

  private static @Nullable Obj key(@Nullable JsonValue certificate) {
    JsonValue key = certificate instanceof Derived derived ? derived.value() : certificate;
    return key instanceof Obj object ? object : null;
  }

  private static void fromCertificate(Map<String, JsonValue> header, Obj certificate) {
    Obj heading = certificate.object("heading");
    header.putIfAbsent("version", taken(heading, "version", HEADING));
    if (heading != null && heading.get("issuedAt") != null) {
      header.putIfAbsent("occurredAt", taken(heading, "issuedAt", HEADING));
    }
    Obj issuer = certificate.object("issuer");
    Map<String, JsonValue> key = new LinkedHashMap<>();
    key.put("issuingCountry", taken(issuer, "country", ISSUER));
    key.put("issuerId", issuerId(issuer));
    key.put("number", taken(heading, "certificateNumber", HEADING));
    header.putIfAbsent("certificate", new Derived(new Obj(key), CERTIFICATE));
  }

  /** In the order of {@code Issuer.id()}. */
  private static JsonValue issuerId(@Nullable Obj issuer) {
    if (issuer == null) {
      return new Derived(Null.NULL, ISSUER);
    }
    Obj authority = issuer.object("authority");
    if (authority != null) {
      return taken(authority, "authorityId", ISSUER.child("authority"));
    }
    Obj certifier = issuer.object("certifier");
    boolean byExporterNumber =
        certifier == null
            || (certifier.get("referenceNumber") == null
                && issuer.get("approvedExporterNumber") != null);
    if (!byExporterNumber) {
      return taken(certifier, "referenceNumber", ISSUER.child("certifier"));
    }
    return issuer.get("approvedExporterNumber") == null
        ? new Derived(Null.NULL, ISSUER.child("authority"))
        : taken(issuer, "approvedExporterNumber", ISSUER);
  }

  /** Papers go to the importing country, answers to the issuing one; others must say where. */
  private void destination(
      Map<String, JsonValue> header, @Nullable Obj certificate, Class<?> kind) {
    if (header.containsKey("destination")) {
      return;
    }
    Optional<String> country = Optional.empty();
    if (certificate != null) {
      country = country(certificate.object("heading"), "importCountry");
    } else if (FeedbackEvent.class.isAssignableFrom(kind)
        && header.get("certificate") instanceof Obj key) {
      country = country(key, "issuingCountry");
    }
    country
        .flatMap(c -> completion.nodeOfCountry().apply(c))
        .ifPresent(node -> header.put("destination", new Text(node.code())));
  }

  private static Optional<String> country(@Nullable Obj holder, String name) {
    JsonValue value = holder == null ? null : holder.get(name);
    return (value instanceof Derived derived ? derived.value() : value) instanceof Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private static Derived taken(@Nullable Obj holder, String name, Path holderPath) {
    JsonValue value = holder == null ? null : holder.get(name);
    if (value instanceof Derived derived) {
      return derived;
    }
    return new Derived(value == null ? Null.NULL : value, holderPath.child(name));
  }
}

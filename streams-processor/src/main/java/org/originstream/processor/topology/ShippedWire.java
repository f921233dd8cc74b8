package org.originstream.processor.topology;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.IndexCard;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.wire.Headers;
import org.originstream.schemas.wire.Sha256;

/** The wire by the schemas that ship with the program; needs no registry. */
public final class ShippedWire implements Wire {
  private final EventCodec events = EventCodec.shipped();

  @Override
  public Content read(byte @Nullable [] value, Function<String, byte @Nullable []> header) {
    String fingerprint = Headers.text(header.apply(Headers.SCHEMA)).orElse(null);
    return switch (events.read(value, fingerprint)) {
      case Reading.Read<OriginEvent> read -> new Content.Understood(read.value(), digest(value));
      case Reading.Unreadable<OriginEvent> bad ->
          new Content.Unreadable(bad.code().name(), bad.message());
    };
  }

  @Override
  public byte[] event(OriginEvent event) {
    return events.value(event);
  }

  @Override
  public byte[] decision(Decision decision) {
    return PlatformCodec.decisions().value(decision);
  }

  @Override
  public byte[] quarantined(Quarantined quarantined) {
    return PlatformCodec.quarantined().value(quarantined);
  }

  @Override
  public byte[] caseFile(CaseFile file) {
    return PlatformCodec.cases().value(file);
  }

  @Override
  public CaseFile caseFile(byte[] bytes) {
    return PlatformCodec.cases().read(bytes).orThrow("a stored case");
  }

  @Override
  public byte[] indexCard(IndexCard card) {
    return PlatformCodec.indexCards().value(card);
  }

  @Override
  public IndexCard indexCard(byte[] bytes) {
    return PlatformCodec.indexCards().read(bytes).orThrow("a stored index card");
  }

  /** What is signed is the body, so what is digested is the body too. */
  private static String digest(byte @Nullable [] value) {
    return value == null ? "" : Sha256.hex(value, Framing.PREFIX_BYTES);
  }
}

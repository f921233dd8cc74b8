package org.originstream.schemas.codec;

import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.IndexCard;
import org.originstream.domain.decide.Quarantined;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.framing.WireSchema;
import org.originstream.schemas.guard.DecodeLimits;
import org.originstream.schemas.guard.Guarded;
import org.originstream.schemas.guard.GuardedDecoder;

/**
 * What the exchange writes about events: decisions, cases, quarantined records, claims.
 * Thread-safe.
 *
 * @param <T> which of them
 */
public final class PlatformCodec<T> {
  private final RecordCodec<T> codec;
  private final GuardedDecoder decoder;

  private PlatformCodec(Class<T> type, DecodeLimits limits) {
    this.codec = new RecordCodec<>(type, SchemaCatalogue.shipped());
    this.decoder = new GuardedDecoder(SchemaCatalogue.shipped(), limits);
  }

  /** The value of the {@code origin-decision} header. */
  public static PlatformCodec<Decision> decisions() {
    return Codecs.DECISIONS;
  }

  /** The values of the status topic and of the processor's store. */
  public static PlatformCodec<CaseFile> cases() {
    return Codecs.CASES;
  }

  /** The values of the processor's store of index cards. */
  public static PlatformCodec<IndexCard> indexCards() {
    return Codecs.INDEX_CARDS;
  }

  /** The values of the quarantine topics. */
  public static PlatformCodec<Quarantined> quarantined() {
    return Codecs.QUARANTINED;
  }

  /** The values of the receipts topic. */
  public static PlatformCodec<ReceiptClaim> claims() {
    return Codecs.CLAIMS;
  }

  /** The schema it is written with. */
  public WireSchema schema() {
    return codec.schema();
  }

  /** The framed value. */
  public byte[] value(T record) {
    return codec.value(record);
  }

  /** Reads a framed value; never throws. */
  public Reading<T> read(byte @Nullable [] value) {
    if (value == null) {
      return new Reading.Unreadable<>(
          WireDefect.TOMBSTONE_FORBIDDEN, "the value is null", OptionalInt.of(0));
    }
    return switch (decoder.decode(value, null, Set.of(codec.schema().subject()))) {
      case Guarded.Undecodable bad ->
          new Reading.Unreadable<>(bad.code(), bad.message(), bad.offset());
      case Guarded.Decoded decoded -> codec.read(decoded, value);
    };
  }

  private static final class Codecs {
    private static final PlatformCodec<Decision> DECISIONS =
        new PlatformCodec<>(Decision.class, DecodeLimits.CASE);
    private static final PlatformCodec<CaseFile> CASES =
        new PlatformCodec<>(CaseFile.class, DecodeLimits.CASE);
    private static final PlatformCodec<IndexCard> INDEX_CARDS =
        new PlatformCodec<>(IndexCard.class, DecodeLimits.CASE);
    private static final PlatformCodec<ReceiptClaim> CLAIMS =
        new PlatformCodec<>(ReceiptClaim.class, DecodeLimits.CASE);
    private static final PlatformCodec<Quarantined> QUARANTINED =
        new PlatformCodec<>(Quarantined.class, DecodeLimits.QUARANTINE);
  }
}

package org.originstream.benchmarks.paper;

import java.time.Instant;
import java.util.List;
import org.originstream.domain.decide.Arrival;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Grounds;
import org.originstream.domain.decide.Hearing;
import org.originstream.domain.decide.HeldEvent;
import org.originstream.domain.decide.Numbering;
import org.originstream.domain.decide.Received;
import org.originstream.domain.decide.ReferenceGrounds;
import org.originstream.domain.decide.Ruling;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.CarriedHeader;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;
import org.originstream.schemas.wire.Sha256;

/**
 * A certificate that was issued and accepted, and what is written of it.
 *
 * @param paper the event
 * @param received as the processor hears it
 * @param ruling what it decides
 */
public record SampleRuling(Papers.Framed paper, Received received, Ruling ruling) {
  private static final Grounds GROUNDS = ReferenceGrounds.of(ReferenceFiles.load().orThrow());

  /** Heard now. */
  public static SampleRuling of(Papers.Framed paper) {
    Received received = received(paper);
    return new SampleRuling(paper, received, hear(received));
  }

  /** As the processor receives it. */
  public static Received received(Papers.Framed paper) {
    CarriedHeader schema =
        new CarriedHeader(Headers.SCHEMA, Bytes.of(Headers.bytes(Papers.fingerprint())));
    Arrival arrival =
        new Arrival(
            TopicCatalogue.submissions(Papers.EXPORTER),
            0,
            0,
            Instant.now(),
            Bytes.of(paper.key()),
            Bytes.of(paper.value()),
            List.of(schema));
    return new Received(paper.event(), arrival, Sha256.hex(paper.value(), Framing.PREFIX_BYTES));
  }

  /** Decides and evolves; the certificate was not known before. */
  public static Ruling hear(Received received) {
    return Hearing.hear(
            CaseFile.empty(received.event().header().certificate()),
            received,
            GROUNDS,
            SampleRuling::nothingIsHeld)
        .getFirst();
  }

  private static Received nothingIsHeld(HeldEvent held) {
    throw new IllegalStateException("a new case holds nothing, but it held " + held.eventId());
  }

  /** The decision as its first recipient gets it. */
  Decision numbered() {
    return ruling.decision().numbered(new Numbering(Papers.DESTINATION, 1, 1));
  }

  /** How many records with the decision are written: the history's and one for each recipient. */
  public int copies() {
    return ruling.decision().outbound().size();
  }

  /** To how many recipients. */
  public int recipients() {
    return (int) ruling.decision().outbound().stream().filter(o -> o.node() != null).count();
  }

  /** The case as it is stored. */
  public byte[] caseFile() {
    return PlatformCodec.cases().value(ruling.after());
  }

  /** The decision's header. */
  public byte[] decision() {
    return PlatformCodec.decisions().value(numbered());
  }

  /** A header. */
  public byte[] fingerprint() {
    return Headers.bytes(Papers.fingerprint());
  }

  /** A header. */
  public byte[] eventId() {
    return Headers.bytes(paper.event().header().eventId().toString());
  }
}

package org.originstream.prove.sabotage;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.IndexCard;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.event.OriginEvent;
import org.originstream.processor.topology.ShippedWire;
import org.originstream.processor.topology.Wire;

/** Reads as a typed deserializer does: what cannot be read is thrown at the stream thread. */
public final class UnguardedProcessor {
  private UnguardedProcessor() {}

  /** Runs until the first record that cannot be read. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    BrokenProcessor.run(new ThrowingWire(new ShippedWire()), Map.of());
  }

  private record ThrowingWire(Wire sound) implements Wire {
    @Override
    public Content read(byte @Nullable [] value, Function<String, byte @Nullable []> header) {
      return switch (sound.read(value, header)) {
        case Content.Understood understood -> understood;
        case Content.Unreadable bad -> throw new IllegalArgumentException(bad.message());
      };
    }

    @Override
    public byte[] event(OriginEvent event) {
      return sound.event(event);
    }

    @Override
    public byte[] decision(Decision decision) {
      return sound.decision(decision);
    }

    @Override
    public byte[] quarantined(Quarantined quarantined) {
      return sound.quarantined(quarantined);
    }

    @Override
    public byte[] caseFile(CaseFile file) {
      return sound.caseFile(file);
    }

    @Override
    public CaseFile caseFile(byte[] bytes) {
      return sound.caseFile(bytes);
    }

    @Override
    public byte[] indexCard(IndexCard card) {
      return sound.indexCard(card);
    }

    @Override
    public IndexCard indexCard(byte[] bytes) {
      return sound.indexCard(bytes);
    }
  }
}

package org.originstream.sandbox.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.avro.Schema;
import org.originstream.schemas.framing.WireSchema;
import org.originstream.schemas.registry.RegistryAnswer;
import org.originstream.schemas.registry.SchemaRegistryClient;

/** Our own client. */
record OurDriver(SchemaRegistryClient client) implements RegistryDriver {
  static OurDriver at(URI registry) {
    return new OurDriver(new SchemaRegistryClient(List.of(registry), null, Duration.ofSeconds(20)));
  }

  @Override
  public int register(String subject, String schema) throws RefusedException {
    return given(client.register(subject, wire(schema)));
  }

  @Override
  public int lookUp(String subject, String schema) throws RefusedException {
    return given(client.lookUp(subject, wire(schema)));
  }

  @Override
  public int latest(String subject) throws RefusedException {
    return given(client.latest(subject)).id();
  }

  @Override
  public String byId(int id) throws RefusedException {
    return given(client.schemaById(id)).schema().toString();
  }

  @Override
  public void close() {
    // It holds nothing.
  }

  private static WireSchema wire(String schema) {
    return WireSchema.of(new Schema.Parser().parse(schema));
  }

  private static <T> T given(RegistryAnswer<T> answer) throws RefusedException {
    return switch (answer) {
      case RegistryAnswer.Given<T> given -> given.value();
      case RegistryAnswer.Refused<T> no ->
          throw new RefusedException(no.status(), no.errorCode(), no.message());
      case RegistryAnswer.Unavailable<T> off -> throw new AssertionError(off.cause());
    };
  }
}

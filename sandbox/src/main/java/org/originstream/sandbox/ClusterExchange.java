package org.originstream.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.originstream.adapter.ChannelSettings;
import org.originstream.domain.event.NodeCode;
import org.originstream.sandbox.cluster.Cluster;
import org.originstream.sandbox.cluster.ClusterSettings;
import org.originstream.sandbox.cluster.Member;
import org.originstream.sandbox.customs.SampleCustoms;
import org.originstream.sandbox.journey.Exchange;

/** A cluster of processes, with the samples' customs in this one, since they are not part of it. */
final class ClusterExchange implements Exchange, AutoCloseable {
  private final Cluster cluster;
  private final SampleCustoms customs;

  /** Opens the customs and prepares the cluster; nothing of it runs yet. */
  ClusterExchange(ClusterSettings settings, Consumer<Member> onChange) throws IOException {
    this.customs = new SampleCustoms(settings.data());
    Map<NodeCode, CompletableFuture<URI>> feedback = new HashMap<>();
    Map<NodeCode, ChannelSettings> destinations = new HashMap<>();
    for (NodeCode country : SampleCustoms.countries()) {
      CompletableFuture<URI> address = new CompletableFuture<>();
      feedback.put(country, address);
      destinations.put(country, customs.open(country, address));
    }
    this.cluster = new Cluster(settings.withDestinations(destinations), onChange);
    feedback.forEach(
        (country, address) ->
            address.complete(cluster.address("adapter-" + country).resolve("/v1/feedback")));
  }

  Cluster cluster() {
    return cluster;
  }

  @Override
  public String bootstrapServers() {
    return cluster.bootstrapServers();
  }

  @Override
  public List<NodeCode> nodes() {
    return cluster.nodes();
  }

  @Override
  public URI door() {
    return cluster.address("door-1");
  }

  @Override
  public List<Path> ledgers() {
    return customs.ledgers();
  }

  @Override
  public void close() throws IOException {
    cluster.close();
    customs.close();
  }
}

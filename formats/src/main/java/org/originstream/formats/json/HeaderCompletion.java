package org.originstream.formats.json;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;

/**
 * What a door knows about a caller's event, to fill header fields that the caller left out.
 *
 * <p>Nothing that the caller did send is changed. Version, certificate key and time of issue come
 * from the certificate in the body.
 *
 * @param eventId becomes the event's and the receipt's id
 * @param now when the event reached the door; taken where no time of issue is given
 * @param senderNode the caller's node; null if the door does not know the caller, then a paper's is
 *     the node of its issuing country
 * @param senderAuthority the caller's authority or office; null likewise, then a paper's is its
 *     issuer
 * @param nodeOfCountry the node of an upper-case country code (or {@code EU}); empty if none
 */
public record HeaderCompletion(
    UUID eventId,
    OffsetDateTime now,
    @Nullable NodeCode senderNode,
    @Nullable String senderAuthority,
    Function<String, Optional<NodeCode>> nodeOfCountry) {

  /** For a door that takes the issuer's word for who sends. */
  public static HeaderCompletion ofIssuer(
      UUID eventId, OffsetDateTime now, Function<String, Optional<NodeCode>> nodeOfCountry) {
    return new HeaderCompletion(eventId, now, null, null, nodeOfCountry);
  }
}

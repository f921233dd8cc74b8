package org.originstream.formats.json;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.originstream.domain.event.NodeCode;

/**
 * What a door knows about a caller's event, to fill header fields that the caller left out.
 *
 * <p>Nothing that the caller did send is changed. Version, certificate key and time of issue come
 * from the certificate in the body.
 *
 * @param eventId becomes the event's and the receipt's id
 * @param now when the event reached the door; taken where no time of issue is given
 * @param senderNode the caller's node
 * @param senderAuthority the caller's authority or office
 * @param nodeOfCountry the node of an upper-case country code (or {@code EU}); empty if none
 */
public record HeaderCompletion(
    UUID eventId,
    OffsetDateTime now,
    NodeCode senderNode,
    String senderAuthority,
    Function<String, Optional<NodeCode>> nodeOfCountry) {}

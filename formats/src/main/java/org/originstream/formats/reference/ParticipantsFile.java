package org.originstream.formats.reference;

import java.util.List;
import org.originstream.domain.reference.ParticipantNode;
import org.originstream.domain.reference.RegisteredAuthority;
import org.originstream.domain.reference.RegisteredExporter;

/**
 * Participants as a file writes them.
 *
 * @param nodes of the exchange
 * @param authorities registered
 * @param exporters registered
 */
public record ParticipantsFile(
    List<ParticipantNode> nodes,
    List<RegisteredAuthority> authorities,
    List<RegisteredExporter> exporters) {}

package org.originstream.replay.line;

import java.time.Instant;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.event.OriginEvent;

/**
 * One line about a record that was decoded; the components are the properties.
 *
 * @param topic where it stands
 * @param partition where it stands
 * @param offset where it stands
 * @param brokerTime when the broker appended it to the history
 * @param schema fingerprint of the schema the event is written with
 * @param event in the door's JSON
 * @param decision what was decided
 */
public record DecidedLine(
    String topic,
    int partition,
    long offset,
    Instant brokerTime,
    String schema,
    OriginEvent event,
    Decision decision) {}

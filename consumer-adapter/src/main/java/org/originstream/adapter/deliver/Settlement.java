package org.originstream.adapter.deliver;

import java.time.Instant;

/**
 * A delivery that is over, to be reported in the commit that lets it go.
 *
 * @param <D> what was delivered
 * @param place where its record stands
 * @param delivery what was delivered
 * @param attempts how many attempts were made
 * @param outcome how it ended
 * @param at when it ended
 */
public record Settlement<D>(
    Place place, D delivery, int attempts, Outcome.Final outcome, Instant at) {}

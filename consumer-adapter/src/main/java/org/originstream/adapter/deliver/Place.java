package org.originstream.adapter.deliver;

/**
 * Where a record stands in the country topic.
 *
 * @param partition from 0
 * @param offset from 0
 */
public record Place(int partition, long offset) {}

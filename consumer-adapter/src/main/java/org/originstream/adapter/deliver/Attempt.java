package org.originstream.adapter.deliver;

/**
 * One attempt to start now.
 *
 * @param <D> what is delivered
 * @param place where its record stands
 * @param certificate whose turn it is
 * @param delivery what to deliver
 * @param number which attempt it is, from 1
 * @param epoch tells an attempt of an earlier assignment of the partition from a current one
 */
public record Attempt<D>(Place place, String certificate, D delivery, int number, long epoch) {}

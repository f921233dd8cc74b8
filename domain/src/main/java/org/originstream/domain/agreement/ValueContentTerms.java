package org.originstream.domain.agreement;

/**
 * What a value-content criterion must state.
 *
 * @param percent whether its percentage
 * @param fobValue whether the value free on board
 */
public record ValueContentTerms(boolean percent, boolean fobValue) {}

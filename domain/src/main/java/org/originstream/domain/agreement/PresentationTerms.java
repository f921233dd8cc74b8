package org.originstream.domain.agreement;

/**
 * Whether the paper itself is presented to the importing customs.
 *
 * @param waivedIfExchanged whether it need not be, once all its data was exchanged
 * @param mayBeAskedFor whether customs may ask for it all the same
 */
public record PresentationTerms(boolean waivedIfExchanged, boolean mayBeAskedFor) {}

package org.originstream.domain.agreement;

/**
 * What holds where an operator in a third country invoices.
 *
 * @param allowed whether it may
 * @param fullAddress whether its full legal address is demanded beside name and country
 */
public record ThirdPartyInvoicing(boolean allowed, boolean fullAddress) {}

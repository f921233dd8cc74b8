package org.originstream.domain.certificate;

/**
 * The tick-boxes of the paper.
 *
 * @param issuedRetroactively issued after the agreement's window following shipment
 * @param thirdPartyInvoice invoiced by an operator in a third country
 * @param backToBack issued in an intermediate party on the strength of an original
 * @param exhibition goods sold at an exhibition
 * @param accumulation cumulation was used
 * @param partialCumulation partial cumulation was used (ATIGA)
 * @param deMinimis tolerance was used
 * @param certifiedTrueCopy a certified true copy of a lost original
 * @param duplicate a duplicate of a lost original
 */
public record Flags(
    boolean issuedRetroactively,
    boolean thirdPartyInvoice,
    boolean backToBack,
    boolean exhibition,
    boolean accumulation,
    boolean partialCumulation,
    boolean deMinimis,
    boolean certifiedTrueCopy,
    boolean duplicate) {}

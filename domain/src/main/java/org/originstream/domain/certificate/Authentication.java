package org.originstream.domain.certificate;

import org.jspecify.annotations.Nullable;

/**
 * What the paper itself offers to be checked by.
 *
 * @param exporterDeclaration the exporter's declaration
 * @param certification the authority's certification; absent on a self-declared proof
 * @param verificationUrl page of the issuer where the paper can be looked up
 * @param checkCode code to give there
 */
public record Authentication(
    @Nullable ExporterDeclaration exporterDeclaration,
    @Nullable Certification certification,
    @Nullable String verificationUrl,
    @Nullable String checkCode) {}

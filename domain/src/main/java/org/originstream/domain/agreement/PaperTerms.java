package org.originstream.domain.agreement;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.ProofType;

/**
 * What the paper looks like and what may be done to it.
 *
 * @param proofTypes kinds of proof it knows; null if not known
 * @param forms editions accepted; null if the form is free
 * @param obligations elements it must or must not carry
 * @param latinText whether free text is to be in English, tested as Latin script
 * @param twoSignatures whether an authority's proof needs the exporter's signature and the
 *     authority's
 * @param copies what holds for copies; null if not known
 * @param amendable whether it may be amended under its number
 * @param attachments files it wants with an event; empty if none
 */
public record PaperTerms(
    @Nullable Sourced<List<ProofType>> proofTypes,
    @Nullable Sourced<List<FormEdition>> forms,
    List<Obligation> obligations,
    @Nullable Sourced<Boolean> latinText,
    @Nullable Sourced<Boolean> twoSignatures,
    @Nullable CopyTerms copies,
    Sourced<Boolean> amendable,
    List<AttachmentDemand> attachments) {
  public PaperTerms {
    obligations = List.copyOf(obligations);
    Objects.requireNonNull(amendable, "amendable");
    attachments = List.copyOf(attachments);
  }
}

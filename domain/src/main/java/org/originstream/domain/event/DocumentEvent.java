package org.originstream.domain.event;

/** What the exporting side does to the paper itself. */
public sealed interface DocumentEvent extends OriginEvent
    permits Issued,
        Amended,
        Replaced,
        Cancelled,
        CopyIssued,
        DeclarationMade,
        DeclarationCorrected {}

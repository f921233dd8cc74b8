package org.originstream.domain.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that this one replaces.
 *
 * @param number of the old certificate, verbatim
 * @param issueDate of the old certificate; several agreements demand it (Korea–Vietnam 3.14(7))
 * @param reason why it was replaced
 */
public record ReplacedCertificate(
    @Nullable String number, @Nullable LocalDate issueDate, @Nullable String reason) {}

package org.originstream.domain.decide;

import java.util.List;
import java.util.Optional;

/**
 * Region D: the conversations about whether the certificate is true.
 *
 * @param verifications one for each request
 */
public record Verifications(List<VerificationCase> verifications) {
  static final Verifications NONE = new Verifications(List.of());

  public Verifications {
    verifications = List.copyOf(verifications);
  }

  Optional<VerificationCase> find(String id) {
    return verifications.stream().filter(v -> v.verificationId().equals(id)).findFirst();
  }

  Verifications with(VerificationCase changed) {
    return new Verifications(
        Replacing.orAdding(
            verifications, changed, v -> v.verificationId().equals(changed.verificationId())));
  }
}

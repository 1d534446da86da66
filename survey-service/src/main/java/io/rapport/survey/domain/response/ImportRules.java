package io.rapport.survey.domain.response;

import io.rapport.survey.domain.response.Refusal.Reason;
import java.time.Instant;
import java.util.Optional;

/** What the past may look like that is brought in. */
public final class ImportRules {

  /** Nobody measured loyalty before; what is older has a mistaken clock or unit. */
  static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private ImportRules() {}

  /** Why this cannot be when it happened; empty when it can. */
  public static Optional<Refusal> refusal(String field, Instant when, Instant now) {
    if (when.isAfter(now)) {
      return Optional.of(Refusal.of(Reason.INVALID, field, "must not be in the future"));
    }
    if (when.isBefore(EARLIEST)) {
      return Optional.of(Refusal.of(Reason.INVALID, field, "must not be before " + EARLIEST));
    }
    return Optional.empty();
  }
}

package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.domain.identity.AliasConflict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aliases between users that both are known, latest first. */
record AliasConflictsJson(List<ConflictJson> items) {

  static AliasConflictsJson from(List<AliasConflict> conflicts) {
    return new AliasConflictsJson(conflicts.stream().map(ConflictJson::from).toList());
  }

  /**
   * One of them.
   *
   * @param decision null while nobody has decided
   */
  record ConflictJson(
      String user, String into, Instant since, long aliases, @Nullable DecidedJson decision) {

    static ConflictJson from(AliasConflict conflict) {
      return new ConflictJson(
          conflict.user(),
          conflict.into(),
          conflict.since(),
          conflict.aliases(),
          conflict.decision().map(DecidedJson::from).orElse(null));
    }
  }

  /**
   * What was decided.
   *
   * @param into null when the user stands for itself
   */
  record DecidedJson(@Nullable String into, Instant at, String by) {

    static DecidedJson from(AliasConflict.Decision decision) {
      return new DecidedJson(decision.into().orElse(null), decision.at(), decision.by());
    }
  }
}

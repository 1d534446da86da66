package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.domain.identity.UserMerge;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds about users. */
record DecisionsJson(List<StandingDecisionJson> items) {

  static DecisionsJson from(List<UserMerge> decisions) {
    return new DecisionsJson(decisions.stream().map(StandingDecisionJson::from).toList());
  }

  /**
   * One of them.
   *
   * @param into null when the user stands for itself
   */
  record StandingDecisionJson(String user, @Nullable String into, Instant at, String by) {

    static StandingDecisionJson from(UserMerge merge) {
      return new StandingDecisionJson(
          merge.user(), merge.into().orElse(null), merge.decidedAt(), merge.decidedBy());
    }
  }
}

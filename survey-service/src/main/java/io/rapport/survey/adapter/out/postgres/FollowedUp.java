package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.domain.followup.Filter;
import io.rapport.survey.domain.followup.Status;

/** What responses must be like by what members made of them. */
final class FollowedUp {

  private static final String ROW =
      "exists (select from follow_up f where f.project = response.project and f.response = response.id and %s)";

  private FollowedUp() {}

  static Conditions meeting(Conditions chosen, Filter filter) {
    filter.status().ifPresent(status -> status(chosen, status));
    filter.tag().ifPresent(tag -> chosen.and(ROW.formatted("f.tags @> array[?]::text[]"), tag));
    filter.assignee().ifPresent(who -> assignee(chosen, who));
    return chosen;
  }

  /** Without a row it is open. */
  private static void status(Conditions chosen, Status status) {
    if (status == Status.OPEN) {
      chosen.and("not " + ROW.formatted("f.status <> ?"), PostgresFollowUps.word(status));
    } else {
      chosen.and(ROW.formatted("f.status = ?"), PostgresFollowUps.word(status));
    }
  }

  private static void assignee(Conditions chosen, Filter.Assignment assignment) {
    switch (assignment) {
      case Filter.To(String subject) ->
          chosen.and(ROW.formatted("f.assignee_subject = ?"), subject);
      case Filter.ToNobody() ->
          chosen.and("not " + ROW.formatted("f.assignee_subject is not null"));
    }
  }
}

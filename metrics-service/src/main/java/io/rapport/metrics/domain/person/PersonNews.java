package io.rapport.metrics.domain.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What others have to know about a person since they last heard of them. */
public sealed interface PersonNews {

  String project();

  /** The person's name. */
  String person();

  /**
   * All that is known about the person now.
   *
   * @param anonymousIds the ones that are this person's now, newest first
   * @param traits a JSON object
   * @param accounts newest first
   * @param segments the ids of those that the person is in; empty where nobody has found that out
   * @param firstSeenAt of all events
   */
  record Known(
      String project,
      String person,
      List<String> anonymousIds,
      List<String> userIds,
      String traits,
      List<String> accounts,
      Optional<List<String>> segments,
      Instant firstSeenAt,
      Instant lastSeenAt)
      implements PersonNews {

    public Known {
      anonymousIds = List.copyOf(anonymousIds);
      userIds = List.copyOf(userIds);
      accounts = List.copyOf(accounts);
      segments = segments.map(List::copyOf);
    }
  }

  /** There is no such person any more: everything of theirs is somebody else's. */
  record Gone(String project, String person) implements PersonNews {}
}

package io.rapport.survey.application.port;

import io.rapport.survey.domain.survey.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What metrics-service says about persons, kept. */
public interface PersonFactsStore {

  /** Keeps each of them, unless a newer one of the same person is kept. */
  void learn(List<Said> said);

  /**
   * One message.
   *
   * @param person metrics-service's name for them
   * @param what empty when there is no such person any more
   */
  record Said(ProjectId project, String person, Optional<What> what) {}

  /**
   * What is known.
   *
   * @param traits a JSON object
   */
  record What(
      Instant asOf,
      List<String> anonymousIds,
      List<String> userIds,
      String traits,
      List<String> accounts,
      Optional<List<String>> segments) {

    public What {
      anonymousIds = List.copyOf(anonymousIds);
      userIds = List.copyOf(userIds);
      accounts = List.copyOf(accounts);
      segments = segments.map(List::copyOf);
    }
  }
}

package io.rapport.survey.domain.result;

import java.util.List;
import java.util.Optional;

/**
 * The answers of one group, counted.
 *
 * @param key empty for those that have none
 */
public record GroupTally(Optional<String> key, long started, List<Said> said) {

  public GroupTally {
    said = List.copyOf(said);
  }
}

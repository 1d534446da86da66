package io.rapport.survey.domain.asking;

import io.rapport.survey.domain.targeting.Properties;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What metrics-service says about a person.
 *
 * @param segments empty where nobody has computed them
 */
public record Facts(
    Instant asOf, Properties traits, Set<String> accounts, Optional<Set<String>> segments) {

  public Facts {
    accounts = Set.copyOf(accounts);
    segments = segments.map(Set::copyOf);
  }
}

package io.rapport.survey.domain.response;

import java.util.Optional;

/** The names by which a person is known; there is at least one. */
public record Respondent(Optional<String> anonymousId, Optional<String> userId) {

  public Respondent {
    if (anonymousId.isEmpty() && userId.isEmpty()) {
      throw new IllegalArgumentException("A respondent has a name");
    }
  }

  /** The name that everything about this person is ordered by. */
  public String name() {
    return anonymousId.or(() -> userId).orElseThrow();
  }

  /** Whether no name of the other contradicts a name of this one. */
  boolean mayBe(Respondent other) {
    return agree(anonymousId, other.anonymousId) && agree(userId, other.userId);
  }

  /** This person with the names that the other adds. */
  Respondent alsoKnownAs(Respondent other) {
    return new Respondent(anonymousId.or(other::anonymousId), userId.or(other::userId));
  }

  private static boolean agree(Optional<String> one, Optional<String> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}

package io.rapport.survey.domain.link;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.response.AnswerRules;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Sheet;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a link may be.
 *
 * @param usual how long a link lasts of which nothing else is said
 * @param longest how long one may last
 */
public record LinkRules(Duration usual, Duration longest) {

  /** When a link expires that is made now. */
  public Instant expiry(Optional<Instant> wished, Instant now) {
    return wished.orElseGet(() -> now.plus(usual));
  }

  /** Why a link cannot last until then; empty when it can. */
  public Optional<Fault> objectionToExpiry(Instant end, Instant now) {
    if (!end.isAfter(now)) {
      return Optional.of(new Fault("expiresAt", "must be in the future"));
    }
    return end.isAfter(now.plus(longest))
        ? Optional.of(
            new Fault("expiresAt", "must be within " + longest.toDays() + " days from now"))
        : Optional.empty();
  }

  /** Why no answer could have these attributes; empty when one can. */
  public static Optional<String> objectionTo(Map<String, Attribute> attributes) {
    if (attributes.size() > AnswerRules.MOST_ATTRIBUTES) {
      return Optional.of("must be at most " + AnswerRules.MOST_ATTRIBUTES);
    }
    return Sheet.attributeLength(attributes) > AnswerRules.MOST_ATTRIBUTE_TEXT
        ? Optional.of("must have at most " + AnswerRules.MOST_ATTRIBUTE_TEXT + " characters in all")
        : Optional.empty();
  }
}

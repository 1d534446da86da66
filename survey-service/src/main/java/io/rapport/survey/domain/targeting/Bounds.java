package io.rapport.survey.domain.targeting;

import io.rapport.survey.domain.Fault;
import java.util.Collection;
import java.util.Optional;

/** How much of a thing there may be. */
final class Bounds {

  private Bounds() {}

  static Optional<Fault> fault(String field, int value, int lowest, int highest) {
    return lowest <= value && value <= highest
        ? Optional.empty()
        : Optional.of(new Fault(field, "must be a whole number from " + lowest + " to " + highest));
  }

  static Optional<Fault> tooMany(String field, Collection<?> things, int most) {
    return things.size() <= most
        ? Optional.empty()
        : Optional.of(new Fault(field, "must have at most " + most + " elements"));
  }

  static Optional<Fault> text(String field, String text, int longest) {
    return !text.isBlank() && text.length() <= longest
        ? Optional.empty()
        : Optional.of(new Fault(field, "must be a text of 1 to " + longest + " characters"));
  }
}

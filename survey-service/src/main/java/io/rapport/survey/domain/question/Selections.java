package io.rapport.survey.domain.question;

import java.util.Optional;

/**
 * How many choices may be chosen by who chooses any.
 *
 * @param most empty: as many as there are
 */
public record Selections(int least, Optional<Integer> most) {

  /** Any number. */
  public static final Selections ANY = new Selections(1, Optional.empty());

  boolean contains(int count) {
    return least <= count && most.map(limit -> count <= limit).orElse(true);
  }

  boolean contradictThemselves() {
    return most.map(limit -> limit < least).orElse(false);
  }

  @Override
  public String toString() {
    return "at least " + least + most.map(limit -> " and at most " + limit).orElse("");
  }
}

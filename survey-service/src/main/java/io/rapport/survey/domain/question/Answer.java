package io.rapport.survey.domain.question;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person answered to one question. */
public sealed interface Answer {

  /** Whether it is given and empty, as if the question were skipped. */
  boolean saysNothing();

  /** How many characters of it the person, or who made the answer up, could choose. */
  int length();

  /** A point on the question's scale. */
  record Score(int value) implements Answer {

    @Override
    public boolean saysNothing() {
      return false;
    }

    @Override
    public int length() {
      return 0;
    }
  }

  /** Words, exactly as they were given. */
  record Text(String value) implements Answer {

    @Override
    public boolean saysNothing() {
      return value.isBlank();
    }

    @Override
    public int length() {
      return value.length();
    }
  }

  /**
   * Some of the choices of a question, in no order.
   *
   * @param other what the person chose instead or besides, in their own words
   */
  record Choices(Set<String> ids, Optional<String> other) implements Answer {

    public Choices {
      ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    /** These choices, and nothing else. */
    public static Choices of(String... ids) {
      return new Choices(new LinkedHashSet<>(List.of(ids)), Optional.empty());
    }

    /** How many things were chosen. */
    public int count() {
      return ids.size() + (other.isPresent() ? 1 : 0);
    }

    @Override
    public boolean saysNothing() {
      return count() == 0;
    }

    @Override
    public int length() {
      return ids.stream().mapToInt(String::length).sum() + other.map(String::length).orElse(0);
    }
  }

  /** Whether the person agrees. */
  record Consented(boolean accepted) implements Answer {

    @Override
    public boolean saysNothing() {
      return false;
    }

    @Override
    public int length() {
      return 0;
    }
  }
}

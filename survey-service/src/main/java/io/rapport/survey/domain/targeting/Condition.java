package io.rapport.survey.domain.targeting;

import io.rapport.survey.domain.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What a property must be.
 *
 * @param values what it is held against: one, several for {@code IN}, none for {@code EXISTS}
 */
public record Condition(String property, Operator operator, List<String> values) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_VALUE = 1_000;
  private static final int MOST_VALUES = 100;

  /** So long a number is none that people compare, and costs time to read. */
  private static final int LONGEST_NUMBER = 40;

  private static final int LARGEST_EXPONENT = 400;

  /** How it is held against it. */
  public enum Operator {
    EQ,
    NE,
    IN,
    CONTAINS,
    GT,
    GTE,
    LT,
    LTE,
    EXISTS
  }

  public Condition {
    values = List.copyOf(values);
  }

  /** A property that is not there is unlike everything. */
  public boolean isMetBy(Properties properties) {
    var present = properties.of(property);
    return switch (operator) {
      case EQ, IN -> present.stream().anyMatch(this::isAmong);
      case NE -> present.stream().noneMatch(this::isAmong);
      case CONTAINS -> present.stream().anyMatch(value -> value.contains(values.getFirst()));
      case GT -> compares(present, order -> order > 0);
      case GTE -> compares(present, order -> order >= 0);
      case LT -> compares(present, order -> order < 0);
      case LTE -> compares(present, order -> order <= 0);
      case EXISTS -> properties.has(property);
    };
  }

  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    Bounds.text("property", property, LONGEST_NAME).ifPresent(faults::add);
    switch (operator) {
      case EXISTS -> {
        if (!values.isEmpty()) {
          faults.add(new Fault("value", "must not be given for exists"));
        }
      }
      case IN -> {
        if (values.isEmpty() || values.size() > MOST_VALUES) {
          faults.add(new Fault("value", "must be a list of 1 to " + MOST_VALUES + " values"));
        }
      }
      case EQ, NE, CONTAINS, GT, GTE, LT, LTE -> {
        if (values.size() != 1) {
          faults.add(new Fault("value", "must be one value"));
        }
      }
    }
    if (values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
      faults.add(new Fault("value", "must have at most " + LONGEST_VALUE + " characters"));
    }
    return faults;
  }

  private boolean isAmong(String value) {
    return values.stream().anyMatch(wanted -> isSame(value, wanted));
  }

  private boolean compares(List<String> present, IntPredicate order) {
    return present.stream()
        .flatMap(value -> order(value, values.getFirst()).stream())
        .anyMatch(order::test);
  }

  /** 12 and 12.0 are the same, whichever way they are written. */
  private static boolean isSame(String one, String other) {
    return one.equals(other)
        || number(one)
            .flatMap(left -> number(other).map(right -> left.compareTo(right) == 0))
            .orElse(false);
  }

  /** Numbers are in order, and so are days and times in ISO 8601. Nothing else is. */
  private static Optional<Integer> order(String one, String other) {
    var left = number(one);
    var right = number(other);
    if (left.isPresent() && right.isPresent()) {
      return Optional.of(left.get().compareTo(right.get()));
    }
    return isDay(one) && isDay(other) ? Optional.of(one.compareTo(other)) : Optional.empty();
  }

  private static Optional<BigDecimal> number(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text))
          .filter(number -> Math.abs((long) number.scale()) <= LARGEST_EXPONENT);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isDay(String text) {
    return text.length() >= 10
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.chars().limit(4).allMatch(Character::isDigit);
  }
}

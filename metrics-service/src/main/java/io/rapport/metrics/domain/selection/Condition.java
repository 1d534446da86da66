package io.rapport.metrics.domain.selection;

import java.util.List;

/**
 * What a property of an event must be.
 *
 * @param property its very name
 * @param values one, except of {@code IN} any number, and of {@code EXISTS} none
 */
public record Condition(String property, Operator operator, List<Value> values) {

  public Condition {
    values = List.copyOf(values);
  }

  /** What a property is compared with. */
  public sealed interface Value {}

  /** Texts are equal letter by letter. */
  public record Text(String text) implements Value {}

  /** Numbers are equal however they are written: 7 is 7.0 and "7". */
  public record Amount(double number) implements Value {}
}

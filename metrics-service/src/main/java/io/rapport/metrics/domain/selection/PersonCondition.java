package io.rapport.metrics.domain.selection;

import java.util.List;

/** What must be true of a person. */
public sealed interface PersonCondition {

  /** What is known of the person compares so; who has no value there is in only by {@code NE}. */
  record Holds(Dimension.OfPerson dimension, Operator operator, List<String> values)
      implements PersonCondition {

    public Holds {
      values = List.copyOf(values);
    }
  }

  /** All of it is true. */
  record All(List<PersonCondition> conditions) implements PersonCondition {

    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /** Any of it is true. */
  record Any(List<PersonCondition> conditions) implements PersonCondition {

    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  /** It is not true. */
  record Not(PersonCondition condition) implements PersonCondition {}
}

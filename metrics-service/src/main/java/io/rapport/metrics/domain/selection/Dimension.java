package io.rapport.metrics.domain.selection;

/** Something that events or answers can be told apart by. */
public sealed interface Dimension {

  /** What the product derives itself, by its bare name. */
  enum Derived implements Dimension {
    SURVEY,
    QUESTION,
    CHANNEL,
    EVENT,
    PATH
  }

  /** What the sender put in: a property of the event, or an attribute of the answer. */
  record Property(String name) implements Dimension {}
}

package io.rapport.metrics.domain.selection;

import io.rapport.metrics.domain.survey.Stance;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Something that events or answers can be told apart by. */
public sealed interface Dimension {

  /** What the product derives itself, by its bare name. */
  enum Derived implements Dimension {
    SURVEY,
    QUESTION,
    CHANNEL,
    EVENT,
    PATH,
    REFERRER,
    SOURCE,
    MEDIUM,
    CAMPAIGN,
    COUNTRY,
    LANGUAGE,
    DEVICE,
    BROWSER,
    OS,
    ENTRY_PATH,
    EXIT_PATH,
    /** Which of the project's core actions; it can only be broken down by. */
    CORE_ACTION,
    /** How many days somebody was active; it can only be broken down by. */
    ACTIVE_DAYS;

    /** What is only known once it is counted, so that nothing can be filtered by it. */
    public static final Set<Derived> COUNTED = Set.of(CORE_ACTION, ACTIVE_DAYS);

    /** What tells visits apart. */
    public static final Set<Derived> OF_VISITS =
        Set.of(
            PATH, CHANNEL, REFERRER, SOURCE, MEDIUM, CAMPAIGN, COUNTRY, LANGUAGE, DEVICE, BROWSER,
            OS);

    /** What tells sessions apart: what their first event with a value says, and where they lead. */
    public static final Set<Derived> OF_SESSIONS =
        Set.of(
            ENTRY_PATH,
            EXIT_PATH,
            CHANNEL,
            REFERRER,
            SOURCE,
            MEDIUM,
            CAMPAIGN,
            COUNTRY,
            LANGUAGE,
            DEVICE,
            BROWSER,
            OS);

    /** What tells people apart in everything that they do. */
    public static final Set<Derived> OF_PERSONS = Set.of(COUNTRY, LANGUAGE, DEVICE, BROWSER, OS);
  }

  /** What the sender put in: a property of the event, or an attribute of the answer. */
  record Property(String name) implements Dimension {}

  /**
   * What an event says about its surroundings.
   *
   * @param members from the outermost one to the value
   */
  record Context(List<String> members) implements Dimension {

    public Context {
      members = List.copyOf(members);
    }
  }

  /** What is known of the person behind it, whatever it is. */
  sealed interface OfPerson extends Dimension {}

  /** The person itself, by name. */
  record Itself() implements OfPerson {}

  /** What was last said of the person under this name. */
  record Trait(String name) implements OfPerson {}

  /** The account that the person joined last. */
  record Account() implements OfPerson {}

  /**
   * What the person's latest answer to a question of this type says.
   *
   * @param days how far back it is looked for; empty for ever
   */
  record Answered(Stance type, OptionalInt days) implements OfPerson {}

  /** How often the person did this in so many days: before an answer, else before the end. */
  record Did(Selector what, int days) implements OfPerson {}

  /**
   * Whether the condition is true of the person, at the end.
   *
   * @param id of the segment that is saved so; empty for none
   */
  record InSegment(String id, PersonCondition condition) implements OfPerson {

    /** For who is in it. */
    public static final String IN = "true";
  }
}

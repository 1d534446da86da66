package io.rapport.metrics.domain.selection;

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
    ENTRY_PAGE,
    EXIT_PAGE,
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
            ENTRY_PAGE,
            EXIT_PAGE,
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
}

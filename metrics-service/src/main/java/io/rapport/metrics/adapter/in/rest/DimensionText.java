package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.domain.kpi.KpiDefinition;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.survey.Stance;
import io.rapport.metrics.domain.tracking.EventType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads {@code channel}, {@code property.plan} and {@code did.page.7}, as far as it is known. */
final class DimensionText {

  static final String SEGMENT = "segment";

  private static final String PROPERTY = "property.";
  private static final String CONTEXT = "context.";
  private static final String TRAIT = "trait.";
  private static final String ANSWER = "answer.";
  private static final String DID = "did.";
  private static final String SEGMENT_OF = SEGMENT + ":";
  private static final String ACCOUNT = "account";
  private static final String PERSON = "person";
  private static final int LONGEST = 200;
  static final int MOST_DAYS = 3650;

  private DimensionText() {}

  static Dimension read(String text, Vocabulary vocabulary) {
    var dimension = dimension(text, vocabulary);
    if (!vocabulary.knows().test(dimension)) {
      throw unknown(text, vocabulary);
    }
    return dimension;
  }

  /** What a KPI knows, as it is written. */
  static Stream<String> names(KpiDefinition kpi) {
    return Stream.of(
            kpi.dimensions().stream().sorted().map(Texts::name),
            kpi.takesProperties() ? Stream.of(PROPERTY + "<name>") : Stream.<String>empty(),
            kpi.takesContext() ? Stream.of(CONTEXT + "<path>") : Stream.<String>empty(),
            ofMembers(),
            Stream.of(SEGMENT_OF + "<id>"))
        .flatMap(names -> names);
  }

  /** What is known of every person, as it is written. */
  static Stream<String> ofMembers() {
    return Stream.concat(
        Stream.of(TRAIT + "<name>", ACCOUNT, PERSON, DID + "<event>.<days>"),
        Arrays.stream(Stance.values()).map(type -> ANSWER + Texts.name(type) + "[.<days>]"));
  }

  /** How many days are looked back. */
  static int days(String text) {
    var days = Texts.number(text);
    if (days < 1 || days > MOST_DAYS) {
      throw new Unreadable("must look back 1 to " + MOST_DAYS + " days");
    }
    return days;
  }

  /** Of a saved segment. */
  static Dimension.InSegment segment(String id, Vocabulary vocabulary) {
    return vocabulary
        .segments()
        .apply(id)
        .map(condition -> new Dimension.InSegment(id, condition))
        .orElseThrow(() -> new Unreadable(quoted(id) + " is no segment of the project"));
  }

  private static Dimension dimension(String text, Vocabulary vocabulary) {
    if (text.startsWith(PROPERTY)) {
      return new Dimension.Property(after(PROPERTY, text, "property"));
    }
    if (text.startsWith(TRAIT)) {
      return new Dimension.Trait(after(TRAIT, text, "trait"));
    }
    if (text.startsWith(CONTEXT)) {
      return new Dimension.Context(members(after(CONTEXT, text, "member of the context")));
    }
    if (text.startsWith(ANSWER)) {
      return answered(text.substring(ANSWER.length()));
    }
    if (text.startsWith(DID)) {
      return did(after(DID, text, "event and days"));
    }
    if (text.startsWith(SEGMENT_OF)) {
      return segment(text.substring(SEGMENT_OF.length()), vocabulary);
    }
    return switch (text) {
      case ACCOUNT -> new Dimension.Account();
      case PERSON -> new Dimension.Itself();
      default -> derived(text, vocabulary);
    };
  }

  private static Dimension answered(String text) {
    var dot = text.indexOf('.');
    var type = Texts.symbol(dot < 0 ? text : text.substring(0, dot), Stance.values());
    return new Dimension.Answered(
        type, dot < 0 ? OptionalInt.empty() : OptionalInt.of(days(text.substring(dot + 1))));
  }

  /** The days come last, since the names of events have dots too. */
  private static Dimension did(String text) {
    var dot = text.lastIndexOf('.');
    if (dot < 1) {
      throw new Unreadable("names an event and days, such as did.Order Completed.30");
    }
    return new Dimension.Did(selector(text.substring(0, dot)), days(text.substring(dot + 1)));
  }

  /** As the dimension event has it: the name of a track event, else the type. */
  private static Selector selector(String event) {
    return Stream.of(EventType.PAGE, EventType.SCREEN)
        .filter(type -> Texts.name(type).equals(event))
        .findFirst()
        .map(
            type ->
                new Selector(
                    Optional.of(type),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()))
        .orElseGet(() -> Selector.ofEvent(event));
  }

  private static Dimension derived(String text, Vocabulary vocabulary) {
    return Arrays.stream(Dimension.Derived.values())
        .filter(derived -> Texts.name(derived).equals(text))
        .findFirst()
        .orElseThrow(() -> unknown(text, vocabulary));
  }

  private static String after(String prefix, String text, String what) {
    var name = text.substring(prefix.length());
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new Unreadable("names a " + what + " of 1 to " + LONGEST + " characters");
    }
    return name;
  }

  private static List<String> members(String path) {
    var members = List.of(path.split("[.]", -1));
    if (members.contains("")) {
      throw new Unreadable("names the members of the context with one dot between them");
    }
    return members;
  }

  private static Unreadable unknown(String text, Vocabulary vocabulary) {
    return new Unreadable(
        quoted(text)
            + " is nothing that "
            + vocabulary.subject()
            + " can be told apart by; it knows "
            + String.join(", ", vocabulary.names()));
  }

  private static String quoted(String text) {
    return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
  }
}

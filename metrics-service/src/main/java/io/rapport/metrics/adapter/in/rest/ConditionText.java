package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.PersonCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Reads what must be true of a person: a filter such as {@code trait.plan:eq:pro}, {@code {"did":
 * selector, "days": 30, "atLeast": 3}}, or {@code and}, {@code or} and {@code not} of such.
 */
final class ConditionText {

  static final int DEEPEST = 5;
  static final int MOST = 25;

  private static final int MOST_TIMES = 999_999;
  private static final int LONGEST = 10_000;
  private static final String SHAPE =
      "must be a string such as trait.plan:eq:pro, or an object with and, or, not or did";
  private static final Set<String> OF_DID = Set.of("did", "days", "atLeast", "atMost");
  private static final ObjectReader WHOLE =
      new ObjectMapper().reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final BiConsumer<String, String> refuse;
  private int conditions;

  private ConditionText(BiConsumer<String, String> refuse) {
    this.refuse = refuse;
  }

  /** Whether this can be no filter in words. */
  static boolean isOne(JsonNode value) {
    return value.isContainerNode() || (value.isTextual() && value.asText().startsWith("{"));
  }

  /** What holds for the rows of the persons of whom it is true; empty if anything is wrong. */
  static Optional<Filter> filter(String field, JsonNode value, BiConsumer<String, String> refuse) {
    return (value.isTextual() ? parsed(field, value.asText(), refuse) : Optional.of(value))
        .flatMap(json -> read(field, json, refuse))
        .map(ConditionText::filter);
  }

  /** The condition; empty if anything of it is wrong. */
  static Optional<PersonCondition> read(
      String field, JsonNode json, BiConsumer<String, String> refuse) {
    return new ConditionText(refuse).node(field, json, 1);
  }

  /** What somebody did counts before each answer, as long as it is asked for alone. */
  private static Filter filter(PersonCondition condition) {
    return condition instanceof PersonCondition.Holds(var dimension, var operator, var values)
        ? new Filter(dimension, operator, values)
        : new Filter(
            new Dimension.InSegment("", condition), Operator.EQ, List.of(Dimension.InSegment.IN));
  }

  private Optional<PersonCondition> node(String field, JsonNode json, int depth) {
    if (depth > DEEPEST) {
      return refused(field, "lies deeper than " + DEEPEST + " levels");
    }
    if (json.isTextual()) {
      return counted(field).flatMap(_ -> filter(field, json.asText()));
    }
    if (json.has("did")) {
      return counted(field).flatMap(_ -> did(field, json));
    }
    if (!json.isObject() || json.size() != 1) {
      return refused(field, SHAPE);
    }
    var member = json.properties().iterator().next();
    var inside = field + "." + member.getKey();
    return switch (member.getKey()) {
      case "and" -> list(inside, member.getValue(), depth).map(PersonCondition.All::new);
      case "or" -> list(inside, member.getValue(), depth).map(PersonCondition.Any::new);
      case "not" -> node(inside, member.getValue(), depth + 1).map(PersonCondition.Not::new);
      default -> refused(field, SHAPE);
    };
  }

  private Optional<List<PersonCondition>> list(String field, JsonNode json, int depth) {
    if (!json.isArray() || json.isEmpty() || json.size() > MOST) {
      return refused(field, "must be a list of 1 to " + MOST);
    }
    var all = new ArrayList<PersonCondition>();
    for (int n = 0; n < json.size(); n++) {
      node(field + "[" + n + "]", json.get(n), depth + 1).ifPresent(all::add);
    }
    return all.size() == json.size() ? Optional.of(all) : Optional.empty();
  }

  private Optional<PersonCondition> filter(String field, String text) {
    try {
      var filter = FilterText.read(text, Vocabulary.ofMembers());
      return filter.dimension() instanceof Dimension.OfPerson ofPerson
          ? Optional.of(new PersonCondition.Holds(ofPerson, filter.operator(), filter.values()))
          : refused(field, SHAPE);
    } catch (Unreadable e) {
      return refused(field, e.reason());
    }
  }

  private Optional<PersonCondition> did(String field, JsonNode json) {
    var unknown = new TreeSet<String>();
    json.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(OF_DID);
    if (!unknown.isEmpty()) {
      return refused(field, "has did, days and atLeast or atMost, and nothing else");
    }
    if (json.has("atLeast") && json.has("atMost")) {
      return refused(field, "has atLeast or atMost, not both");
    }
    var what = SelectorText.one(field + ".did", json.get("did"), List.of(), refuse);
    var days = number(field, json, "days", DimensionText.MOST_DAYS);
    var most = json.has("atMost");
    var times =
        json.has("atLeast") || most
            ? number(field, json, most ? "atMost" : "atLeast", MOST_TIMES)
            : Optional.of(1);
    return what.flatMap(
        selector ->
            days.flatMap(
                back ->
                    times.map(
                        count ->
                            new PersonCondition.Holds(
                                new Dimension.Did(selector, back),
                                most ? Operator.LTE : Operator.GTE,
                                List.of(count.toString())))));
  }

  private Optional<Integer> number(String field, JsonNode json, String name, int largest) {
    var value = json.path(name);
    var smallest = name.equals("atMost") ? 0 : 1;
    return value.isInt() && value.asInt() >= smallest && value.asInt() <= largest
        ? Optional.of(value.asInt())
        : refused(field + "." + name, "must be a whole number of " + smallest + " to " + largest);
  }

  private Optional<Integer> counted(String field) {
    conditions++;
    return conditions > MOST
        ? refused(field, "is more than " + MOST + " conditions in all")
        : Optional.of(conditions);
  }

  private <T> Optional<T> refused(String field, String reason) {
    refuse.accept(field, reason);
    return Optional.empty();
  }

  private static Optional<JsonNode> parsed(
      String field, String text, BiConsumer<String, String> refuse) {
    try {
      if (text.length() <= LONGEST) {
        return Optional.of(WHOLE.readTree(text));
      }
      refuse.accept(field, "must have at most " + LONGEST + " characters");
    } catch (JsonProcessingException e) {
      refuse.accept(field, "begins like JSON and is none");
    }
    return Optional.empty();
  }
}

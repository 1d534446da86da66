package io.rapport.gateway.domain.project;

import static io.rapport.gateway.domain.json.Shape.either;
import static io.rapport.gateway.domain.json.Shape.listOf;
import static io.rapport.gateway.domain.json.Shape.object;
import static io.rapport.gateway.domain.json.Shape.oneOf;
import static io.rapport.gateway.domain.json.Shape.scalar;
import static io.rapport.gateway.domain.json.Shape.text;

import io.rapport.gateway.domain.json.Flaw;
import io.rapport.gateway.domain.json.Shape;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which events are meant. What metrics-service could not read is refused here (ADR 107). */
final class SelectorShape {

  private static final Set<String> NUMERIC = Set.of("gt", "gte", "lt", "lte");

  private static final Shape CONDITION =
      strict(
          object(
              Map.of(
                  "property", text(200),
                  "op", oneOf("eq", "ne", "in", "contains", "gt", "gte", "lt", "lte", "exists"),
                  "value", either(scalar(), listOf(scalar(), 100))),
              List.of("property", "op")),
          new Rule("value", "must be what the op takes", SelectorShape::fitsOperator));

  static final Shape SELECTOR =
      strict(
          object(
              Map.of(
                  "any", (path, value) -> flaw(Boolean.TRUE.equals(value), path, "must be true"),
                  "type", oneOf("track", "page", "screen", "identify", "group", "alias"),
                  "event", text(200),
                  "name", text(200),
                  "path", text(2000),
                  "where", listOf(CONDITION, 20))),
          new Rule("any", "is how to select everything", fields -> !fields.isEmpty()),
          new Rule("where", "must not be empty", fields -> !List.of().equals(fields.get("where"))),
          new Rule("event", "is only of track events", SelectorShape::namesEventsOfTracks),
          new Rule("name", "is only of pages and screens", SelectorShape::namesPages));

  private SelectorShape() {}

  /** Rules that look at several fields, once each of them is right. */
  private static Shape strict(Shape shape, Rule... rules) {
    return (path, value) -> {
      var flaws = shape.flaws(path, value).toList();
      return flaws.isEmpty() && value instanceof Map<?, ?> fields
          ? Stream.of(rules).flatMap(rule -> rule.flaws(path, fields))
          : flaws.stream();
    };
  }

  private static boolean fitsOperator(Map<?, ?> condition) {
    var value = condition.get("value");
    return switch (String.valueOf(condition.get("op"))) {
      case "exists" -> value == null;
      case "in" -> value instanceof Collection<?> list && !list.isEmpty();
      case String op when NUMERIC.contains(op) -> isNumber(value);
      default -> value != null && !(value instanceof Collection<?>);
    };
  }

  private static boolean isNumber(@Nullable Object value) {
    try {
      return value instanceof Number
          || (value instanceof String text && Double.isFinite(Double.parseDouble(text)));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean namesEventsOfTracks(Map<?, ?> selector) {
    var type = selector.get("type");
    return type == null || "track".equals(type) || !selector.containsKey("event");
  }

  /** Beside an event the name is what the selector is called. */
  private static boolean namesPages(Map<?, ?> selector) {
    return !"track".equals(selector.get("type"))
        || !selector.containsKey("name")
        || selector.containsKey("event");
  }

  private static Stream<Flaw> flaw(boolean isRight, String path, String reason) {
    return isRight ? Stream.empty() : Stream.of(new Flaw(path, reason));
  }

  /** What must hold of the fields together, and at which field it is said. */
  private record Rule(String field, String reason, Predicate<Map<?, ?>> holds) {

    Stream<Flaw> flaws(String path, Map<?, ?> fields) {
      return flaw(holds.test(fields), path + "." + field, reason);
    }
  }
}

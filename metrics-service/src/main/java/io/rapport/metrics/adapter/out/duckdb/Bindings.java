package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.joining;

import io.rapport.metrics.domain.selection.Operator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a caller named, put into SQL by parameters alone. */
final class Bindings {

  private final String prefix;
  private final Map<String, Object> values = new HashMap<>();

  /** With names of parameters that begin so. */
  Bindings(String prefix) {
    this.prefix = prefix;
  }

  /** What was bound so far, by name. */
  Map<String, Object> values() {
    return values;
  }

  /** The parameter that stands for it. */
  String bind(Object value) {
    var name = prefix + values.size();
    values.put(name, value);
    return ":" + name;
  }

  /** The member of this very name in a JSON text. */
  String member(String json, String name) {
    return member(json, List.of(name));
  }

  /** The member of a member, from the outermost one on. */
  String member(String json, List<String> names) {
    var path = names.stream().map(Bindings::pointer).collect(joining());
    return "try(json_extract_string(%s, %s))".formatted(json, bind(path));
  }

  /** Whether a column is what it is compared with: texts, and numbers where they are given. */
  String comparison(String column, Operator operator, List<?> values) {
    return switch (operator) {
      case EQ -> equal(column, values.getFirst());
      case NE -> "not coalesce(" + equal(column, values.getFirst()) + ", false)";
      case IN -> in(column, values);
      case CONTAINS -> "contains(%s, %s)".formatted(column, bind(text(values.getFirst())));
      case GT -> number(column) + " > " + number(bind(values.getFirst()));
      case GTE -> number(column) + " >= " + number(bind(values.getFirst()));
      case LT -> number(column) + " < " + number(bind(values.getFirst()));
      case LTE -> number(column) + " <= " + number(bind(values.getFirst()));
      case EXISTS -> column + " is not null";
    };
  }

  private String equal(String column, Object value) {
    return value instanceof Double
        ? number(column) + " = " + bind(value)
        : column + " = " + bind(value);
  }

  private String in(String column, List<?> values) {
    var texts = values.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    var numbers = values.stream().filter(Double.class::isInstance).map(Double.class::cast).toList();
    var isText =
        "list_contains(cast(%s as varchar[]), %s)"
            .formatted(bind(new Query.Strings(texts)), column);
    return numbers.isEmpty()
        ? isText
        : "(%s or list_contains(cast(%s as double[]), %s))"
            .formatted(isText, bind(new Query.Doubles(numbers)), number(column));
  }

  private static String text(Object value) {
    return value instanceof Double number && number == Math.rint(number)
        ? Long.toString(number.longValue())
        : value.toString();
  }

  private static String number(String text) {
    return "try_cast(" + text + " as double)";
  }

  /** RFC 6901. */
  static String pointer(String member) {
    return "/" + member.replace("~", "~0").replace("/", "~1");
  }
}

package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.joining;

import io.rapport.metrics.domain.selection.Condition;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.tracking.EventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says selectors in SQL, on the events {@code e}. */
final class Selecting {

  private final Bindings bindings = new Bindings("selector_");

  /** What was bound so far, by name. */
  Map<String, Object> values() {
    return bindings.values();
  }

  /** Whether an event is one of those that the selector means. */
  String condition(Selector selector) {
    var all = new ArrayList<String>();
    all.add(types(selector));
    if (!selector.events().isEmpty()) {
      all.add(isIn("e.event", selector.events()));
    }
    selector.pageName().ifPresent(name -> all.add("e.name = " + bindings.bind(name)));
    selector.path().ifPresent(path -> all.add("e.path = " + bindings.bind(path)));
    selector.where().forEach(condition -> all.add(condition(condition)));
    return all.stream().collect(joining(" and ", "(", ")"));
  }

  /** Whether an event is one of those that any of the selectors means. */
  String any(List<Selector> selectors) {
    return selectors.isEmpty()
        ? "false"
        : selectors.stream().map(this::condition).collect(joining(" or ", "(", ")"));
  }

  /** What is quickly seen of all events that any of the selectors means. */
  String common(List<Selector> selectors) {
    var types = selectors.stream().flatMap(selector -> selector.types().stream());
    var common = isIn("e.type", types.map(Selecting::word).distinct().toList());
    return selectors.stream().anyMatch(selector -> selector.events().isEmpty())
        ? common
        : common
            + " and "
            + isIn(
                "e.event",
                selectors.stream()
                    .flatMap(selector -> selector.events().stream())
                    .distinct()
                    .toList());
  }

  /** Whether they ask nothing of an event but its type and name. */
  static boolean areOfKinds(Collection<Selector> selectors) {
    return selectors.stream()
        .allMatch(
            selector ->
                selector.pageName().isEmpty()
                    && selector.path().isEmpty()
                    && selector.where().isEmpty());
  }

  /** What those of the selectors are called that mean an event, as members of a list. */
  String labels(List<Selector> selectors) {
    return selectors.isEmpty()
        ? "cast(null as varchar)"
        : selectors.stream().map(this::label).collect(joining(", "));
  }

  /** What the selectors are called, each name once. */
  static Query.Strings names(List<Selector> selectors) {
    return new Query.Strings(selectors.stream().map(Selector::label).distinct().toList());
  }

  private String label(Selector selector) {
    return "case when %s then %s end"
        .formatted(condition(selector), bindings.bind(selector.label()));
  }

  /** What an event says under this very name. */
  String property(String name) {
    return bindings.member("e.properties", name);
  }

  private String types(Selector selector) {
    return isIn("e.type", selector.types().stream().map(Selecting::word).toList());
  }

  private String isIn(String column, Collection<String> words) {
    return words.stream()
        .sorted()
        .map(bindings::bind)
        .collect(joining(", ", column + " in (", ")"));
  }

  private String condition(Condition condition) {
    var values = condition.values().stream().map(Selecting::value).toList();
    var column = bindings.member("e.properties", condition.property());
    return bindings.comparison(column, condition.operator(), values);
  }

  private static Object value(Condition.Value value) {
    return switch (value) {
      case Condition.Text text -> text.text();
      case Condition.Amount amount -> amount.number();
    };
  }

  static String word(EventType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}

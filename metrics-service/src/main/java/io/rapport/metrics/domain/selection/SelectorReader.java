package io.rapport.metrics.domain.selection;

import io.rapport.metrics.domain.tracking.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads selectors of JSON values (maps, lists, strings, numbers, booleans) as they stand in
 * questions and settings.
 */
public final class SelectorReader {

  /** How many selectors a list may have. */
  public static final int MOST = 100;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PATH = 2000;
  private static final int LONGEST_VALUE = 500;
  private static final int MOST_CONDITIONS = 20;
  private static final int MOST_VALUES = 100;
  private static final List<String> FIELDS =
      List.of("any", "type", "event", "name", "path", "where");
  private static final List<String> CONDITION_FIELDS = List.of("property", "op", "value");

  private final BiConsumer<String, String> refuse;
  private int refused;

  /**
   * A reader that says what is wrong.
   *
   * @param refuse takes the field and the reason
   */
  public SelectorReader(BiConsumer<String, String> refuse) {
    this.refuse = refuse;
  }

  /** The selector that stands at this field; empty if anything of it is wrong. */
  public Optional<Selector> selector(String field, @Nullable Object value) {
    var before = refused;
    var selector = object(field, value, FIELDS).map(fields -> selector(field, fields));
    return refused == before ? selector : Optional.empty();
  }

  /** Those of a list that are right. */
  public List<Selector> selectors(String field, @Nullable Object value) {
    return list(field, value, MOST, this::selector);
  }

  private Selector selector(String field, Map<?, ?> fields) {
    if (fields.isEmpty()) {
      refuse(field, "says nothing; {\"any\": true} selects everything that people do");
    }
    if (fields.containsKey("any") && !Boolean.TRUE.equals(fields.get("any"))) {
      refuse(field + ".any", "must be true, or left out");
    }
    var selector =
        new Selector(
            symbol(field, "type", fields, EventType.values()),
            text(field, "event", fields, LONGEST_NAME),
            text(field, "name", fields, LONGEST_NAME),
            text(field, "path", fields, LONGEST_PATH),
            fields.containsKey("where")
                ? list(field + ".where", fields.get("where"), MOST_CONDITIONS, this::condition)
                : List.of());
    selector.type().ifPresent(type -> checkNames(field, type, selector));
    return selector;
  }

  /** Nothing that can never be found is looked for in silence. */
  private void checkNames(String field, EventType type, Selector selector) {
    if (type != EventType.TRACK && selector.event().isPresent()) {
      refuse(field + ".event", "is only of track events");
    }
    if (type == EventType.TRACK && selector.pageName().isPresent()) {
      refuse(field + ".name", "is only of pages and screens; a track event is said by its event");
    }
  }

  private Optional<Condition> condition(String field, @Nullable Object value) {
    return object(field, value, CONDITION_FIELDS).flatMap(fields -> condition(field, fields));
  }

  private Optional<Condition> condition(String field, Map<?, ?> fields) {
    var property = required(field, "property", fields, text(field, "property", fields, 200));
    var operator = required(field, "op", fields, symbol(field, "op", fields, Operator.values()));
    return operator.flatMap(
        op -> {
          var values = values(field + ".value", op, fields);
          return property.map(name -> new Condition(name, op, values));
        });
  }

  private List<Condition.Value> values(String field, Operator operator, Map<?, ?> fields) {
    var value = fields.get("value");
    if (operator == Operator.EXISTS) {
      if (fields.containsKey("value")) {
        refuse(field, "exists takes no value");
      }
      return List.of();
    }
    if (operator == Operator.IN) {
      return list(field, value, MOST_VALUES, this::value);
    }
    if (operator.isNumeric()) {
      return number(value)
          .<Condition.Value>map(Condition.Amount::new)
          .map(List::of)
          .orElseGet(
              () -> {
                refuse(field, "must be a number");
                return List.of();
              });
    }
    return value(field, value).map(List::of).orElse(List.of());
  }

  private Optional<Condition.Value> value(String field, @Nullable Object value) {
    if (value instanceof String text && text.length() <= LONGEST_VALUE) {
      return Optional.of(new Condition.Text(text));
    }
    if (value instanceof Boolean flag) {
      return Optional.of(new Condition.Text(flag.toString()));
    }
    if (value instanceof Number && number(value).isPresent()) {
      return number(value).map(Condition.Amount::new);
    }
    refuse(
        field, "must be a text of at most " + LONGEST_VALUE + " characters, a number or a boolean");
    return Optional.empty();
  }

  private static Optional<Double> number(@Nullable Object value) {
    try {
      return switch (value) {
        case Number number -> finite(number.doubleValue());
        case String text when text.length() <= LONGEST_VALUE -> finite(Double.parseDouble(text));
        case null, default -> Optional.empty();
      };
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Double> finite(double number) {
    return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
  }

  private Optional<Map<?, ?>> object(String field, @Nullable Object value, List<String> known) {
    if (!(value instanceof Map<?, ?> fields)) {
      refuse(field, "must be an object with " + String.join(", ", known));
      return Optional.empty();
    }
    var unknown = new TreeSet<String>();
    fields.keySet().forEach(name -> unknown.add(String.valueOf(name)));
    known.forEach(unknown::remove);
    unknown.stream()
        .limit(10)
        .forEach(
            name ->
                refuse(
                    field + "." + shortened(name),
                    "is not known here; known are " + String.join(", ", known)));
    return Optional.of(fields);
  }

  private <T> List<T> list(String field, @Nullable Object value, int most, Element<T> element) {
    if (!(value instanceof List<?> list) || list.isEmpty() || list.size() > most) {
      refuse(field, "must be a list of 1 to " + most);
      return List.of();
    }
    var all = new ArrayList<T>();
    for (int n = 0; n < list.size(); n++) {
      element.read(field + "[" + n + "]", list.get(n)).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private Optional<String> text(String field, String name, Map<?, ?> fields, int longest) {
    var value = fields.get(name);
    if (!fields.containsKey(name)) {
      return Optional.empty();
    }
    if (value instanceof String text && !text.isBlank() && text.length() <= longest) {
      return Optional.of(text);
    }
    refuse(field + "." + name, "must be a text of 1 to " + longest + " characters");
    return Optional.empty();
  }

  private <E extends Enum<E>> Optional<E> symbol(
      String field, String name, Map<?, ?> fields, E[] values) {
    if (!fields.containsKey(name)) {
      return Optional.empty();
    }
    var found =
        Arrays.stream(values).filter(value -> word(value).equals(fields.get(name))).findFirst();
    if (found.isEmpty()) {
      refuse(
          field + "." + name,
          "must be one of "
              + Arrays.stream(values).map(SelectorReader::word).collect(Collectors.joining(", ")));
    }
    return found;
  }

  private <T> Optional<T> required(String field, String name, Map<?, ?> fields, Optional<T> value) {
    if (!fields.containsKey(name)) {
      refuse(field + "." + name, "is required");
    }
    return value;
  }

  private void refuse(String field, String reason) {
    refused++;
    refuse.accept(field, reason);
  }

  private static String word(Enum<?> symbol) {
    return symbol.name().toLowerCase(Locale.ROOT);
  }

  private static String shortened(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }

  /** Reads what stands at one place of a list. */
  @FunctionalInterface
  private interface Element<T> {
    Optional<T> read(String field, @Nullable Object value);
  }
}

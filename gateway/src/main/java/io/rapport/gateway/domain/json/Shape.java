package io.rapport.gateway.domain.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a JSON value must look like. */
@FunctionalInterface
public interface Shape {

  /** Everything that is wrong with the value, which stands at {@code path}. */
  Stream<Flaw> flaws(String path, @Nullable Object value);

  /** A string with something in it, of at most this many characters, none of them invisible. */
  static Shape text(int atMost) {
    return string(
        text ->
            !text.isBlank()
                && text.length() <= atMost
                && text.codePoints().noneMatch(Character::isISOControl),
        "must be a text of 1 to " + atMost + " characters");
  }

  /** A string that passes the test. */
  static Shape string(Predicate<String> test, String otherwise) {
    return (path, value) ->
        value instanceof String text && test.test(text) ? none() : flaw(path, otherwise);
  }

  /** One of these words. */
  static Shape oneOf(String... words) {
    return string(List.of(words)::contains, "must be one of " + String.join(", ", words));
  }

  static Shape bool() {
    return (path, value) -> value instanceof Boolean ? none() : flaw(path, "must be true or false");
  }

  static Shape integer(int from, int to) {
    return (path, value) ->
        value instanceof Integer number && number >= from && number <= to
            ? none()
            : flaw(path, "must be a whole number from " + from + " to " + to);
  }

  static Shape number(double from, double to) {
    return (path, value) ->
        value instanceof Number number && number.doubleValue() >= from && number.doubleValue() <= to
            ? none()
            : flaw(path, "must be a number from " + from + " to " + to);
  }

  /** A string, a number or a boolean. */
  static Shape scalar() {
    return (path, value) ->
        value instanceof Number || value instanceof Boolean
            ? none()
            : text(500).flaws(path, value).map(_ -> new Flaw(path, "must be a plain value"));
  }

  static Shape listOf(Shape element, int atMost) {
    return (path, value) -> {
      if (!(value instanceof List<?> list) || list.size() > atMost) {
        return flaw(path, "must be an array of at most " + atMost);
      }
      return IntStream.range(0, list.size())
          .boxed()
          .flatMap(i -> element.flaws(path + "[" + i + "]", list.get(i)));
    };
  }

  /** Either of two shapes; what is wrong is said in the words of the second. */
  static Shape either(Shape one, Shape other) {
    return (path, value) ->
        one.flaws(path, value).findAny().isEmpty() ? none() : other.flaws(path, value);
  }

  /** An object of which these fields are known, none of them required. */
  static Shape object(Map<String, Shape> fields) {
    return object(fields, List.of());
  }

  /** An object of which these fields are known and some required. */
  static Shape object(Map<String, Shape> fields, List<String> required) {
    return (path, value) ->
        value instanceof Map<?, ?> object
            ? Stream.concat(
                required.stream()
                    .filter(name -> !object.containsKey(name))
                    .map(name -> new Flaw(field(path, name), "is required")),
                object.entrySet().stream()
                    .flatMap(
                        entry ->
                            flawsOfField(path, fields, (String) entry.getKey(), entry.getValue())))
            : flaw(path, "must be an object");
  }

  private static Stream<Flaw> flawsOfField(
      String path, Map<String, Shape> fields, String name, @Nullable Object value) {
    return Optional.ofNullable(fields.get(name))
        .map(shape -> shape.flaws(field(path, name), value))
        .orElseGet(
            () ->
                flaw(
                    field(path, name),
                    "is not known here; known are "
                        + fields.keySet().stream().sorted().collect(Collectors.joining(", "))));
  }

  private static String field(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static Stream<Flaw> flaw(String path, String reason) {
    return Stream.of(new Flaw(path, reason));
  }

  private static Stream<Flaw> none() {
    return Stream.empty();
  }
}

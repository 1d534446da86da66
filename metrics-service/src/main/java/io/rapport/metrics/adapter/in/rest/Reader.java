package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.problems.FieldError;
import io.rapport.problems.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads parameters and collects everything that is wrong with them. */
final class Reader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Parameters parameters;
  private final String within;
  private final List<FieldError> errors = new ArrayList<>();

  Reader(Parameters parameters) {
    this(parameters, "");
  }

  /**
   * Of what stands inside of something else.
   *
   * @param within goes before the names of fields in errors, such as {@code rule.}
   */
  Reader(Parameters parameters, String within) {
    this.parameters = parameters;
    this.within = within;
  }

  /** Refuses what nobody would read: nothing that was asked for is passed over in silence. */
  void allowOnly(Set<String> names) {
    parameters.names().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> refuse(name, "is not a parameter here"));
  }

  /** Refuses the other word for what was said already. */
  void notBoth(String name, String other) {
    if (!parameters.all(name).isEmpty() && !parameters.all(other).isEmpty()) {
      refuse(other, "is another word for " + name + ", which is given too");
    }
  }

  void refuse(String field, String reason) {
    errors.add(new FieldError(within + field, reason));
  }

  /** Whether anything of it was refused. */
  boolean hasRefused(String name) {
    return errors.stream().anyMatch(error -> error.field().startsWith(within + name));
  }

  /** One value at most; an unreadable one counts as absent, and as an error. */
  <T> Optional<T> one(String name, Function<String, T> read) {
    return only(name).flatMap(value -> tried(name, value, read));
  }

  <T> Optional<T> required(String name, Function<String, T> read) {
    if (parameters.all(name).isEmpty()) {
      refuse(name, "is required");
    }
    return one(name, read);
  }

  <T> List<T> many(String name, Function<String, T> read) {
    return parameters.all(name).stream()
        .flatMap(value -> tried(name, value, read).stream())
        .toList();
  }

  /** Filters: their texts, or what must be true of persons. */
  List<Filter> filters(String name, Vocabulary vocabulary) {
    return parameters.all(name).stream()
        .flatMap(
            value ->
                ConditionText.isOne(value)
                    ? ConditionText.filter(name, value, this::refuse).stream()
                    : tried(name, value, text -> FilterText.read(text, vocabulary)).stream())
        .toList();
  }

  /** One selector at most: an object, its JSON text, or what the project calls one. */
  Optional<Selector> selector(String name, List<Selector> known) {
    return only(name).flatMap(value -> SelectorText.one(name, value, known, this::refuse));
  }

  /** Any number of them. */
  List<Selector> selectors(String name, List<Selector> known) {
    return SelectorText.all(name, parameters.all(name), known, this::refuse);
  }

  /** What may be an object or a list, or the JSON text of one, as maps, lists and values. */
  Optional<Object> json(String name) {
    var values = parameters.all(name);
    var one = values.size() == 1 && !values.getFirst().isArray();
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (one && SelectorText.isJson(values.getFirst().asText())) {
      return SelectorText.parsed(name, values.getFirst().asText(), this::refuse)
          .map(json -> JSON.convertValue(json, Object.class));
    }
    return Optional.of(JSON.convertValue(one ? values.getFirst() : values, Object.class));
  }

  /** Ends the request if anything was wrong. */
  void check() {
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private Optional<JsonNode> only(String name) {
    var values = parameters.all(name);
    if (values.size() > 1) {
      refuse(name, "is given more than once");
      return Optional.empty();
    }
    return values.stream().findFirst();
  }

  private <T> Optional<T> tried(String name, JsonNode value, Function<String, T> read) {
    if (!value.isValueNode() || value.isNull()) {
      refuse(name, "must be a string, a number or a list of strings");
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(value.asText()));
    } catch (Unreadable e) {
      refuse(name, e.reason);
      return Optional.empty();
    }
  }

  /** Says why a text is not what it should be. */
  static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    Unreadable(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}

package io.rapport.metrics.adapter.in.rest;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.selection.SelectorReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;

/**
 * Reads a selector of a question: an object, the same as a JSON text, or the name that the project
 * has given to one.
 */
final class SelectorText {

  private static final int LONGEST = 10_000;
  private static final int MOST_NAMED = 20;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectReader WHOLE =
      JSON.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private SelectorText() {}

  static Optional<Selector> one(
      String name, JsonNode value, List<Selector> known, BiConsumer<String, String> refuse) {
    if (!value.isTextual()) {
      return read(name, value, refuse);
    }
    var text = value.asText();
    return isJson(text)
        ? parsed(name, text, refuse).flatMap(json -> read(name, json, refuse))
        : named(name, text, known, refuse);
  }

  static List<Selector> all(
      String name, List<JsonNode> values, List<Selector> known, BiConsumer<String, String> refuse) {
    var flat = values.stream().flatMap(value -> flat(name, value, refuse).stream()).toList();
    if (flat.size() > SelectorReader.MOST) {
      refuse.accept(name, "must be a list of 1 to " + SelectorReader.MOST);
      return List.of();
    }
    var all = new ArrayList<Selector>();
    for (int n = 0; n < flat.size(); n++) {
      var field = flat.size() == 1 ? name : name + "[" + n + "]";
      one(field, flat.get(n), known, refuse).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  /** A text may hold a list. */
  private static List<JsonNode> flat(
      String name, JsonNode value, BiConsumer<String, String> refuse) {
    if (!value.isTextual() || !value.asText().startsWith("[")) {
      return List.of(value);
    }
    return parsed(name, value.asText(), refuse)
        .map(list -> StreamSupport.stream(list.spliterator(), false).toList())
        .orElse(List.of());
  }

  private static Optional<Selector> read(
      String name, JsonNode value, BiConsumer<String, String> refuse) {
    return new SelectorReader(refuse).selector(name, JSON.convertValue(value, Object.class));
  }

  private static Optional<Selector> named(
      String name, String text, List<Selector> known, BiConsumer<String, String> refuse) {
    var found = known.stream().filter(selector -> selector.label().equals(text)).findFirst();
    if (found.isEmpty()) {
      refuse.accept(name, "is nothing that the project has named; " + names(known));
    }
    return found;
  }

  private static String names(List<Selector> known) {
    return known.isEmpty()
        ? "it has named nothing, so send a selector such as {\"event\": \"Order Completed\"}"
        : "it has named "
            + known.stream().limit(MOST_NAMED).map(Selector::label).collect(joining(", "));
  }

  static Optional<JsonNode> parsed(String name, String text, BiConsumer<String, String> refuse) {
    try {
      if (text.length() <= LONGEST) {
        return Optional.of(WHOLE.readTree(text));
      }
      refuse.accept(name, "must have at most " + LONGEST + " characters");
    } catch (JsonProcessingException e) {
      refuse.accept(name, "begins like JSON and is none");
    }
    return Optional.empty();
  }

  static boolean isJson(String text) {
    return text.startsWith("{") || text.startsWith("[");
  }
}

package io.rapport.survey.domain.targeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Traits of a person or properties of an event: by name, with dots into what is nested, each value
 * as text; a list has several.
 */
public record Properties(Map<String, List<String>> values) {

  public static final Properties NONE = new Properties(Map.of());

  public Properties {
    values = Map.copyOf(values);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  List<String> of(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** These, and of the other those that are not here. */
  public Properties orElse(Properties other) {
    var all = new HashMap<>(other.values);
    all.putAll(values);
    return new Properties(all);
  }
}

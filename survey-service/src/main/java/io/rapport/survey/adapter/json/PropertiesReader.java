package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rapport.survey.domain.targeting.Properties;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Flattens a JSON object: dots into what is nested, a list as several values, null as nothing. */
public final class PropertiesReader {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** What is deeper, or more, is not looked at. */
  private static final int DEEPEST = 5;

  public static final int MOST_NAMES = 1_000;
  private static final int MOST_VALUES = 200;

  private PropertiesReader() {}

  public static Properties read(String json) {
    try {
      return of(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Properties of(JsonNode object) {
    var values = new HashMap<String, List<String>>();
    collect("", object, values, 0);
    return new Properties(values);
  }

  private static void collect(
      String prefix, JsonNode object, Map<String, List<String>> values, int depth) {
    for (var field : object.properties()) {
      if (values.size() >= MOST_NAMES) {
        return;
      }
      var name = prefix + field.getKey();
      var value = field.getValue();
      if (value.isObject() && depth < DEEPEST) {
        collect(name + ".", value, values, depth + 1);
      } else if (value.isArray()) {
        values.put(name, elements(value));
      } else if (value.isValueNode() && !value.isNull()) {
        values.put(name, List.of(value.asText()));
      }
    }
  }

  private static List<String> elements(JsonNode array) {
    var texts = new ArrayList<String>();
    for (var element : array) {
      if (element.isValueNode() && !element.isNull() && texts.size() < MOST_VALUES) {
        texts.add(element.asText());
      }
    }
    return List.copyOf(texts);
  }
}

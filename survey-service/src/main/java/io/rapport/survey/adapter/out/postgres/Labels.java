package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.domain.response.Attribute;
import java.util.LinkedHashMap;
import java.util.Map;

/** Attributes written out, to be compared with what somebody types. */
final class Labels {

  private Labels() {}

  static String write(Map<String, Attribute> attributes) {
    var labels = new LinkedHashMap<String, String>();
    attributes.forEach((name, value) -> labels.put(plain(name), plain(text(value))));
    return Json.write(labels);
  }

  /** {@code jsonb} holds no NUL. */
  static String plain(String text) {
    return text.replace('\u0000', ' ');
  }

  private static String text(Attribute attribute) {
    return switch (attribute) {
      case Attribute.Text(String value) -> value;
      case Attribute.Quantity(var value) -> value.toPlainString();
      case Attribute.Flag(boolean value) -> Boolean.toString(value);
    };
  }
}

package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapport.problems.ProblemException;
import io.rapport.survey.adapter.json.PropertiesReader;
import io.rapport.survey.domain.targeting.Properties;
import java.util.Optional;

/** Traits and properties as a page sends them. */
final class GivenProperties {

  private GivenProperties() {}

  static Properties of(String field, Optional<ObjectNode> given) {
    var properties = given.map(PropertiesReader::of).orElse(Properties.NONE);
    if (properties.values().size() >= PropertiesReader.MOST_NAMES) {
      throw ProblemException.invalid(
          field, "must have fewer than " + PropertiesReader.MOST_NAMES + " values");
    }
    return properties;
  }
}

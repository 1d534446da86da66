package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.survey.domain.targeting.Condition.Operator;

/** How a property is held against a value. */
public enum OperatorJson {
  @JsonProperty("eq")
  EQ,
  @JsonProperty("ne")
  NE,
  @JsonProperty("in")
  IN,
  @JsonProperty("contains")
  CONTAINS,
  @JsonProperty("gt")
  GT,
  @JsonProperty("gte")
  GTE,
  @JsonProperty("lt")
  LT,
  @JsonProperty("lte")
  LTE,
  @JsonProperty("exists")
  EXISTS;

  static OperatorJson from(Operator operator) {
    return valueOf(operator.name());
  }

  Operator toDomain() {
    return Operator.valueOf(name());
  }
}

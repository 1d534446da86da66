package io.rapport.metrics.domain.kpi;

import java.util.Map;

/** Which answers count. */
public enum Per {
  /** Every one. */
  ANSWER,
  /** Of each person the latest one. */
  PERSON;

  /** The parameter in words. */
  static final Map<String, String> PARAMETER =
      Map.of(
          "per",
          "answer or person; answer unless given; with person only the latest answer of each person counts,"
              + " in every bucket and in every row of a breakdown");
}

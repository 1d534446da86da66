package io.rapport.metrics.domain.alert;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which number, but not of when.
 *
 * @param parameters filters and the KPI's own, as the member wrote them
 */
public record AskedNumber(String kpi, Map<String, Object> parameters) {

  public AskedNumber {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}

package io.rapport.metrics.domain.telling;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What other systems are to be told, once.
 *
 * @param id the same whenever the same is said again
 * @param type names the shape of the data
 * @param data of plain values, as docs/webhooks.md says
 * @param notBefore when it may go at the earliest
 */
public record Letter(
    String id,
    String type,
    Instant at,
    String subject,
    Map<String, Object> data,
    Instant notBefore) {

  public Letter {
    // As it is kept.
    at = at.truncatedTo(ChronoUnit.MILLIS);
    notBefore = notBefore.truncatedTo(ChronoUnit.MILLIS);
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }
}

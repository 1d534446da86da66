package io.rapport.metrics.domain.ingest;

import java.util.HashMap;
import java.util.Map;

/**
 * What became of messages that are stored for good now.
 *
 * @param setAside by topic
 */
public record Stored(
    int events, int surveyFacts, int duplicates, int refused, Map<String, Integer> setAside) {

  public static final Stored NOTHING = new Stored(0, 0, 0, 0, Map.of());

  public Stored {
    setAside = Map.copyOf(setAside);
  }

  public Stored plus(Stored others) {
    var all = new HashMap<>(setAside);
    others.setAside.forEach((topic, count) -> all.merge(topic, count, Integer::sum));
    return new Stored(
        events + others.events,
        surveyFacts + others.surveyFacts,
        duplicates + others.duplicates,
        refused + others.refused,
        all);
  }
}

package io.rapport.tracking;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import java.util.List;
import java.util.Map;

/** As in production, but few may watch, and a stream is never silent for long. */
public final class WatchedService implements QuarkusTestProfile {

  static final int EVENTS_PER_SECOND = 400;
  static final int STREAMS_PER_PROJECT = 2;
  static final int STREAMS = 3;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "rapport.tracking.live.events-per-second",
        Integer.toString(EVENTS_PER_SECOND),
        "rapport.tracking.live.streams-per-project",
        Integer.toString(STREAMS_PER_PROJECT),
        "rapport.tracking.live.streams",
        Integer.toString(STREAMS),
        "rapport.tracking.live.heartbeat",
        "1s");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(KafkaStack.class), new TestResourceEntry(OidcStack.class));
  }
}

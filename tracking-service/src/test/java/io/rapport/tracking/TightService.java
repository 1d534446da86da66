package io.rapport.tracking;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.rapport.teststack.OidcStack;
import java.util.List;
import java.util.Map;

/** As in production, but small and impatient, with tracing on and a broker that may go away. */
public final class TightService implements QuarkusTestProfile {

  static final int MAX_BYTES_UNDER_WAY = 24 * 1024;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "rapport.tracking.acknowledge-within",
        "2s",
        "rapport.tracking.max-bytes-under-way",
        Integer.toString(MAX_BYTES_UNDER_WAY),
        "quarkus.otel.sdk.disabled",
        "false",
        "quarkus.otel.traces.exporter",
        "none");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(RestartableKafka.class), new TestResourceEntry(OidcStack.class));
  }
}

package io.rapport.tracking;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.rapport.teststack.OidcStack;
import java.util.List;
import java.util.Map;

/** As in production, but small and impatient, with tracing on and a broker that may go away. */
public final class TightService implements QuarkusTestProfile {

  static final int MAX_BYTES_UNDER_WAY = 24 * 1024;

  /** More than the tests' own clients leave open. */
  static final int MAX_CONNECTIONS = 3000;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.ofEntries(
        Map.entry("rapport.tracking.acknowledge-within", "2s"),
        Map.entry("rapport.tracking.body-within", "2s"),
        Map.entry("quarkus.http.limits.max-connections", Integer.toString(MAX_CONNECTIONS)),
        Map.entry("rapport.tracking.max-bytes-under-way", Integer.toString(MAX_BYTES_UNDER_WAY)),
        Map.entry("rapport.tracking.trusted-proxies", "127.0.0.1"),
        Map.entry("rapport.tracking.limits.address-events", "200"),
        Map.entry("rapport.tracking.limits.address-always", "5"),
        Map.entry("rapport.tracking.limits.key-events", "400"),
        Map.entry("rapport.tracking.limits.burst", "2s"),
        Map.entry("quarkus.otel.sdk.disabled", "false"),
        Map.entry("quarkus.otel.traces.exporter", "none"));
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(RestartableKafka.class), new TestResourceEntry(OidcStack.class));
  }
}

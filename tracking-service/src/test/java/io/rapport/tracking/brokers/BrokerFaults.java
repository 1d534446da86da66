package io.rapport.tracking.brokers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;

/** What holds in every fault of the broker, asked once the clients have finished. */
final class BrokerFaults {

  /** The service may be busy with something else when the time is up. */
  private static final Duration A_LITTLE = Duration.ofSeconds(2);

  private static final Duration ANSWERED_WITHIN =
      TrackingOnBrokers.ACKNOWLEDGE_WITHIN.plus(A_LITTLE);
  private static final long MOST_MEBIBYTES = 450;
  private static final String NOTHING_HELD = "\nrapport_tracking_under_way_bytes 0.0\n";

  private BrokerFaults() {}

  static void assertHarmless(TrackingOnBrokers system, ManyClients clients) {
    assertThat(clients.broken()).as("requests without any answer").isEmpty();
    assertThat(clients.answers()).filteredOn(answer -> !isHarmless(answer)).isEmpty();
    var missing = new TreeSet<>(clients.acknowledged());
    missing.removeAll(system.stored());
    assertThat(missing).as("acknowledged, but not in the topic").isEmpty();
    assertThat(system.memory()).isLessThan(MOST_MEBIBYTES);
    await()
        .atMost(A_LITTLE)
        .untilAsserted(() -> assertThat(metrics(system)).contains(NOTHING_HELD));
  }

  private static boolean isHarmless(ManyClients.Answer answer) {
    boolean keepsTheEvents =
        answer.status() == 200
            || answer.status() == 503 && answer.retryAfter().equals(Optional.of("5"));
    return keepsTheEvents && answer.took().compareTo(ANSWERED_WITHIN) <= 0;
  }

  private static String metrics(TrackingOnBrokers system) {
    return given().baseUri(system.management().toString()).get("/q/metrics").asString();
  }
}

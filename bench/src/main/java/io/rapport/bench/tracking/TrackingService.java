package io.rapport.bench.tracking;

import io.rapport.bench.process.Broker;
import io.rapport.bench.process.MeasuredProject;
import io.rapport.bench.process.PackagedService;
import io.rapport.bench.process.Program;
import io.rapport.bench.process.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** The service as it is packaged, with one project and its key. */
public final class TrackingService implements AutoCloseable {

  /** As docs/operations.md advises. */
  private static final List<String> MEMORY =
      List.of("-Xmx192m", "-XX:+UseParallelGC", "-XX:MaxDirectMemorySize=64m");

  /** Further options, to try one or to look inside. */
  private static final List<String> MORE =
      List.of(System.getProperty("rapport.bench.service-options", "").split(" ")).stream()
          .filter(option -> !option.isEmpty())
          .toList();

  private final PackagedService service;

  private TrackingService(PackagedService service) {
    this.service = service;
  }

  /** Starts it before the broker, to which it publishes its project. */
  public static TrackingService start(Repository repository, Path folder, Broker broker)
      throws IOException, InterruptedException, ExecutionException {
    MeasuredProject.publish(broker);
    return new TrackingService(
        PackagedService.start(
            "tracking-service",
            repository,
            folder,
            broker,
            Stream.concat(MEMORY.stream(), MORE.stream()).toList(),
            Map.of(
                "QUARKUS_OIDC_TENANT_ENABLED", "false",
                // All load comes from one address here: counted, but not limited.
                "RAPPORT_TRACKING_LIMITS_ADDRESS_REQUESTS", "10000000",
                "RAPPORT_TRACKING_LIMITS_ADDRESS_EVENTS", "10000000",
                "RAPPORT_TRACKING_LIMITS_KEY_EVENTS", "20000000")));
  }

  public Program program() {
    return service.program();
  }

  public int port() {
    return service.port();
  }

  /** The sum of a counter over all its tags, as operators see it. */
  double counter(String name) throws IOException {
    return service.management().counter(name);
  }

  @Override
  public void close() {
    service.close();
  }
}

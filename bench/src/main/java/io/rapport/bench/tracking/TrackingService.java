package io.rapport.bench.tracking;

import io.rapport.bench.process.Broker;
import io.rapport.bench.process.FreePort;
import io.rapport.bench.process.ManagementPort;
import io.rapport.bench.process.MeasuredProject;
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

  private final Program program;
  private final int port;
  private final ManagementPort management;

  private TrackingService(Program program, int port, ManagementPort management) {
    this.program = program;
    this.port = port;
    this.management = management;
  }

  /** Starts it before the broker, to which it publishes its project. */
  public static TrackingService start(Repository repository, Path folder, Broker broker)
      throws IOException, InterruptedException, ExecutionException {
    MeasuredProject.publish(broker);
    int port = FreePort.next();
    var management = ManagementPort.free();
    var program =
        Program.start(
            "tracking-service",
            folder,
            Stream.of(
                    MEMORY,
                    MORE,
                    List.of("-jar", repository.service("tracking-service").toString()))
                .flatMap(List::stream)
                .toList(),
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.address(),
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management.number()),
                "QUARKUS_OIDC_TENANT_ENABLED", "false",
                // All load comes from one address here: counted, but not limited.
                "RAPPORT_TRACKING_LIMITS_ADDRESS_REQUESTS", "10000000",
                "RAPPORT_TRACKING_LIMITS_ADDRESS_EVENTS", "10000000",
                "RAPPORT_TRACKING_LIMITS_KEY_EVENTS", "20000000"));
    program.awaitReady(management);
    return new TrackingService(program, port, management);
  }

  public Program program() {
    return program;
  }

  public int port() {
    return port;
  }

  /** The sum of a counter over all its tags, as operators see it. */
  double counter(String name) throws IOException {
    return management.counter(name);
  }

  @Override
  public void close() {
    program.close();
  }
}

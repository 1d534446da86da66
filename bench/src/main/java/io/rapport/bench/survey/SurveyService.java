package io.rapport.bench.survey;

import static java.util.Map.entry;

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

/** The service as it is packaged, with one project and its key. */
final class SurveyService implements AutoCloseable {

  private final Program program;
  private final int port;

  private SurveyService(Program program, int port) {
    this.program = program;
    this.port = port;
  }

  static SurveyService start(Repository repository, Path folder, Broker broker, Database database)
      throws IOException, InterruptedException, ExecutionException {
    MeasuredProject.publish(broker);
    int port = FreePort.next();
    var management = ManagementPort.free();
    var connections = Integer.toString(BareStore.CONNECTIONS);
    var program =
        Program.start(
            "survey-service",
            folder,
            List.of("-Xmx256m", "-jar", repository.service("survey-service").toString()),
            Map.ofEntries(
                entry("KAFKA_BOOTSTRAP_SERVERS", broker.address()),
                entry("QUARKUS_DATASOURCE_JDBC_URL", database.url()),
                entry("QUARKUS_DATASOURCE_USERNAME", "postgres"),
                entry("QUARKUS_DATASOURCE_PASSWORD", "postgres"),
                // Opened one by one when many want them at once, they can take longer than anybody
                // waits for one on a busy machine.
                entry("QUARKUS_DATASOURCE_JDBC_INITIAL_SIZE", connections),
                entry("QUARKUS_DATASOURCE_JDBC_MIN_SIZE", connections),
                entry("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", connections),
                entry("QUARKUS_HTTP_HOST", "localhost"),
                entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(management.number())),
                entry("QUARKUS_OIDC_TENANT_ENABLED", "false")));
    program.awaitReady(management);
    return new SurveyService(program, port);
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    program.close();
  }
}

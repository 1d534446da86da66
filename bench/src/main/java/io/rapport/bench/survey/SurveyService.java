package io.rapport.bench.survey;

import io.rapport.bench.process.Broker;
import io.rapport.bench.process.FreePort;
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
    int management = FreePort.next();
    var program =
        Program.start(
            "survey-service",
            folder,
            List.of("-Xmx256m", "-jar", repository.service("survey-service").toString()),
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                broker.address(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.url(),
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres",
                "QUARKUS_HTTP_HOST",
                "localhost",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(management),
                "QUARKUS_OIDC_TENANT_ENABLED",
                "false"));
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

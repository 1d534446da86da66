package io.rapport.bench.survey;

import io.rapport.bench.process.Broker;
import io.rapport.bench.process.MeasuredProject;
import io.rapport.bench.process.PackagedService;
import io.rapport.bench.process.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** The service as it is packaged, with one project and its key. */
final class SurveyService implements AutoCloseable {

  private final PackagedService service;

  private SurveyService(PackagedService service) {
    this.service = service;
  }

  static SurveyService start(Repository repository, Path folder, Broker broker, Database database)
      throws IOException, InterruptedException, ExecutionException {
    MeasuredProject.publish(broker);
    var connections = Integer.toString(BareStore.CONNECTIONS);
    return new SurveyService(
        PackagedService.start(
            "survey-service",
            repository,
            folder,
            broker,
            List.of("-Xmx256m", "-XX:+UseSerialGC"),
            Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.url(),
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres",
                // Opened one by one when many want them at once, they can take longer than anybody
                // waits for one on a busy machine.
                "QUARKUS_DATASOURCE_JDBC_INITIAL_SIZE",
                connections,
                "QUARKUS_DATASOURCE_JDBC_MIN_SIZE",
                connections,
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                connections,
                "QUARKUS_OIDC_TENANT_ENABLED",
                "false")));
  }

  int port() {
    return service.port();
  }

  @Override
  public void close() {
    service.close();
  }
}

package io.rapport.bench.survey;

import io.rapport.bench.process.Broker;
import io.rapport.bench.process.FreePort;
import io.rapport.bench.process.Program;
import io.rapport.bench.process.Repository;
import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.control.ProjectState;
import io.rapport.contracts.control.WriteKey;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The service as it is packaged, with one project and its key. */
final class SurveyService implements AutoCloseable {

  static final String PROJECT = "benchmark";
  static final String WRITE_KEY = "wk_benchmark";

  private final Program program;
  private final int port;

  private SurveyService(Program program, int port) {
    this.program = program;
    this.port = port;
  }

  static SurveyService start(Repository repository, Path folder, Broker broker, Database database)
      throws IOException, InterruptedException, ExecutionException {
    publishProject(broker);
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
    program.await(() -> isReady(management));
    return new SurveyService(program, port);
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    program.close();
  }

  private static void publishProject(Broker broker)
      throws ExecutionException, InterruptedException {
    var project =
        new ProjectState(
            PROJECT,
            1L,
            "Benchmark",
            "UTC",
            "EUR",
            "{}",
            1,
            List.of(),
            List.of(new WriteKey("key-1", WRITE_KEY)));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker.address()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var identity = new MessageIdentity(PROJECT + ":1", Instant.EPOCH, PROJECT);
      producer.send(Topics.CONTROL_PROJECTS.message(PROJECT, identity, project)).get();
    }
  }

  private static boolean isReady(int management) {
    try {
      var ready = URI.create("http://localhost:" + management + "/q/health/ready").toURL();
      return ((HttpURLConnection) ready.openConnection()).getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}

package io.rapport.bench.tracking;

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
final class TrackingService {

  static final String WRITE_KEY = "wk_benchmark";

  private TrackingService() {}

  static Program start(Repository repository, Path folder, Broker broker, int port)
      throws IOException, InterruptedException, ExecutionException {
    publishProject(broker);
    int management = FreePort.next();
    return Program.start(
            "tracking-service",
            folder,
            List.of("-Xmx256m", "-jar", repository.service("tracking-service").toString()),
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.address(),
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                "QUARKUS_OIDC_TENANT_ENABLED", "false"))
        .await(() -> isReady(management));
  }

  private static void publishProject(Broker broker)
      throws ExecutionException, InterruptedException {
    var project =
        new ProjectState(
            "benchmark",
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
      var identity = new MessageIdentity("benchmark:1", Instant.EPOCH, "benchmark");
      producer.send(Topics.CONTROL_PROJECTS.message("benchmark", identity, project)).get();
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

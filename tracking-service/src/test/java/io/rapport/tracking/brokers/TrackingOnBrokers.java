package io.rapport.tracking.brokers;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.rapport.contracts.Examples;
import io.rapport.contracts.Topics;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.local.part.BrokerNode;
import io.rapport.local.part.Part;
import io.rapport.local.part.Parts;
import io.rapport.local.part.WithEnvironment;
import io.rapport.local.process.MemoryUse;
import io.rapport.local.site.Service;
import io.rapport.local.site.Site;
import io.rapport.local.stack.LocalStack;
import io.rapport.local.stack.Options;
import io.rapport.local.stack.RunningStack;
import io.rapport.local.stack.StackProcess;
import io.rapport.tracking.TopicReader;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** tracking-service as it is packaged, on brokers that are there for it alone, and nothing else. */
final class TrackingOnBrokers implements AutoCloseable {

  /** How long the service waits for the broker here; a request is answered by then. */
  static final Duration ACKNOWLEDGE_WITHIN = Duration.ofSeconds(4);

  private final RunningStack stack;
  private final List<BrokerNode> brokers;
  private final String writeKey;

  private TrackingOnBrokers(RunningStack stack, List<BrokerNode> brokers) {
    this.stack = stack;
    this.brokers = brokers;
    this.writeKey = sayProject();
    awaitKey();
  }

  /** Starts so many brokers, and the service on them. */
  static TrackingOnBrokers start(int brokers, Path data) {
    var nodes =
        IntStream.rangeClosed(1, brokers)
            .mapToObj(id -> new BrokerNode(id, freePort(), freePort()))
            .toList();
    var stack = LocalStack.start(Options.forTests(data).withParts(site -> parts(site, nodes)));
    return new TrackingOnBrokers(stack, nodes);
  }

  private static List<Part> parts(Site site, List<BrokerNode> nodes) {
    var tracking =
        Parts.all(site).stream()
            .filter(part -> part.name().equals(Service.TRACKING.module()))
            .map(part -> new WithEnvironment(part, environment(nodes)));
    return Stream.concat(Parts.brokers(site, nodes).stream(), tracking).toList();
  }

  private static Map<String, String> environment(List<BrokerNode> nodes) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS", addresses(nodes),
        "RAPPORT_TRACKING_ACKNOWLEDGE_WITHIN", ACKNOWLEDGE_WITHIN.toString(),
        "QUARKUS_OIDC_TENANT_ENABLED", "false");
  }

  /** Clients that send to it. */
  ManyClients clients() {
    return ManyClients.start(url().resolve("/v1/batch"), writeKey);
  }

  StackProcess broker(int id) {
    return stack.process(brokers.get(id - 1).name());
  }

  StackProcess tracking() {
    return stack.process(Service.TRACKING.module());
  }

  /** The service's memory, in MiB. */
  long memory() {
    return MemoryUse.alone(tracking().pid());
  }

  URI management() {
    return URI.create("http://localhost:" + stack.ports().management(Service.TRACKING));
  }

  /** It asks another broker soon when one does not answer. */
  Admin admin() {
    return Admin.create(
        Map.of(
            "bootstrap.servers", addresses(brokers),
            "request.timeout.ms", 2_000,
            "default.api.timeout.ms", 10_000));
  }

  /** The messageIds of all events that are in the topic. */
  Set<String> stored() {
    return TopicReader.ofEach(
        addresses(brokers), Topics.TRACKING_EVENTS, TrackedEvent::getMessageId);
  }

  /** Plays the gateway with a golden message, and returns a key of its project. */
  private String sayProject() {
    var golden = Examples.of(Topics.CONTROL_PROJECTS).named("project-with-members-and-keys");
    var project = golden.message();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", addresses(brokers)),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(Topics.CONTROL_PROJECTS.message(golden.key(), golden.identity(), project));
    }
    return project.getWriteKeys().getFirst().getWriteKey();
  }

  private void awaitKey() {
    var nothing = Map.of("writeKey", writeKey, "batch", List.of());
    await()
        .until(
            () ->
                given()
                    .baseUri(url().toString())
                    .contentType(ContentType.JSON)
                    .body(nothing)
                    .post("/v1/batch")
                    .statusCode(),
            status -> status == 200);
  }

  private URI url() {
    return stack.ports().url(Service.TRACKING);
  }

  private static String addresses(List<BrokerNode> nodes) {
    return nodes.stream().map(BrokerNode::address).collect(Collectors.joining(","));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @Override
  public void close() {
    stack.close();
  }
}

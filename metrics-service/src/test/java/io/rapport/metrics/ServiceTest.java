package io.rapport.metrics;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.rapport.contracts.Topics;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.control.ProjectState;
import io.rapport.directory.ProjectDirectory;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.domain.kpi.Funnel;
import io.rapport.metrics.domain.kpi.Kpi;
import io.rapport.metrics.domain.kpi.Paths;
import io.rapport.teststack.AccessToken;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.rapport.teststack.ProjectMessages;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The running service, and for each test a project of its own in Berlin. */
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
@QuarkusTestResource(StoreDirectory.class)
public abstract class ServiceTest {

  @Inject AnalyticsStore store;
  @Inject ProjectDirectory directory;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  protected final String project = UUID.randomUUID().toString();
  protected MessagesOnTopics topics;
  private ProjectMessages projects;
  private int settingsVersion = 1;

  @BeforeEach
  void aProjectIsThere() {
    topics = new MessagesOnTopics(bootstrapServers);
    projects = new ProjectMessages(bootstrapServers);
    known(team());
  }

  @AfterEach
  void close() {
    topics.close();
    projects.close();
  }

  /** The project with those who belong to it. */
  protected ProjectMessages.Draft team() {
    return ProjectMessages.project(project)
        .with("vera", MemberRole.VIEWER)
        .with("edda", MemberRole.EDITOR);
  }

  /** Says it, and returns once the service knows it. */
  protected void known(ProjectMessages.Draft said) {
    known(said, "{}", 1);
  }

  /** From now on these are the project's settings, in their next version. */
  protected void settings(String settings) {
    settingsVersion++;
    known(team().version(settingsVersion), settings, settingsVersion);
  }

  private void known(ProjectMessages.Draft said, String settings, int settingsVersion) {
    projects.say(
        new ProjectState(
            said.id(),
            said.version(),
            said.id(),
            said.timeZone(),
            "EUR",
            settings,
            settingsVersion,
            said.members(),
            said.keys()));
    await()
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                directory
                    .project(said.id())
                    .filter(found -> found.version() == said.version())
                    .isPresent());
  }

  /** Returns once everything that was sent is stored. */
  protected void stored() {
    topics.acknowledged();
    var ends = ends();
    await()
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              var offsets = offsets();
              return ends.entrySet().stream()
                  .allMatch(end -> offsets.getOrDefault(end.getKey(), 0L) >= end.getValue());
            });
  }

  protected RequestSpecification asViewer() {
    return as("vera");
  }

  protected static RequestSpecification as(String subject) {
    return RestAssured.given().auth().oauth2(AccessToken.of(subject));
  }

  /** A question about any KPI, with what it cannot be asked without. */
  protected RequestSpecification asking(Kpi kpi) {
    var question = asViewer().queryParam("from", "2026-01-05").queryParam("to", "2026-01-05");
    return switch (kpi) {
      case Funnel _ ->
          question.queryParam("steps", "[{\"type\":\"page\"},{\"event\":\"Order Completed\"}]");
      case Paths _ -> question.queryParam("start", "{\"any\":true}");
      default -> question;
    };
  }

  /** What the project's KPIs, or the records behind them, answer to a viewer. */
  protected ValidatableResponse answer(String question) {
    return asViewer().get(kpi(question)).then().statusCode(200);
  }

  /** What a viewer gets who sends this to the project. */
  protected ValidatableResponse post(String path, Object body) {
    return asViewer().contentType(ContentType.JSON).body(body).post(address(path)).then();
  }

  protected String kpi(String question) {
    return address("/kpis/" + question);
  }

  /** Of something that belongs to the project. */
  protected String address(String path) {
    return "/api/projects/" + project + path;
  }

  private Map<TopicPartition, Long> ends() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      return consumer.endOffsets(
          Stream.of(
                  Topics.TRACKING_EVENTS.name(),
                  Topics.TRACKING_REFUSED.name(),
                  Topics.SURVEY_ANSWERS.name())
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(part -> new TopicPartition(part.topic(), part.partition()))
              .toList());
    }
  }

  private Map<TopicPartition, Long> offsets() {
    return store.offsets().entrySet().stream()
        // What was brought in stands beside the topics, below 0.
        .filter(read -> read.getKey().partition() >= 0)
        .collect(
            Collectors.toMap(
                read -> new TopicPartition(read.getKey().topic(), read.getKey().partition()),
                Map.Entry::getValue));
  }
}

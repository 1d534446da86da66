package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.rapport.contracts.control.MemberRole;
import io.rapport.directory.ProjectDirectory;
import io.rapport.teststack.AccessToken;
import io.rapport.teststack.ProjectMessages;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members watch a project's events as they come in. */
@QuarkusTest
@TestProfile(WatchedService.class)
class LiveViewTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @TestHTTPResource URI origin;

  @ConfigProperty(name = "quarkus.management.test-port")
  int managementPort;

  private final String broker;
  private final ProjectDirectory projects;
  private final String id = UUID.randomUUID().toString();
  private final String key = "wk_" + id;

  LiveViewTest(
      @ConfigProperty(name = "kafka.bootstrap.servers") String broker, ProjectDirectory projects) {
    this.broker = broker;
    this.projects = projects;
  }

  @BeforeEach
  void open() {
    say(ProjectMessages.project(id).withKey("key-1", key).with("vera", MemberRole.VIEWER));
  }

  @AfterEach
  void nobodyWatchesAnyMore() {
    await().atMost(SOON).until(() -> metrics().contains("\nrapport_tracking_live_streams 0.0\n"));
  }

  @Test
  void every_event_is_shown_as_it_is_acknowledged() throws Exception {
    try (var reader = LiveReader.open(live(""), AccessToken.of("vera"))) {
      // When
      send(
          """
          {"type":"track","event":"Signed Up","messageId":"m1","userId":"anna","anonymousId":"a1",
           "properties":{
             "plan":"team"
           },"context":{"locale":"de"}},
          {"type":"page","name":"Home","messageId":"m2"}
          """);

      // Then
      reader.awaitEvents(2);
      var accepted = of(reader, "m1");
      assertThat(accepted.getString("outcome")).isEqualTo("accepted");
      assertThat(accepted.getString("type")).isEqualTo("track");
      assertThat(accepted.getString("event")).isEqualTo("Signed Up");
      assertThat(accepted.getString("userId")).isEqualTo("anna");
      assertThat(accepted.getString("anonymousId")).isEqualTo("a1");
      assertThat(accepted.getString("properties.plan")).isEqualTo("team");
      assertThat(accepted.getString("context.locale")).isEqualTo("de");
      assertThat(accepted.getString("timestamp")).isNotEmpty();
      assertThat(accepted.getString("receivedAt")).isNotEmpty();
      var refused = of(reader, "m2");
      assertThat(refused.getString("outcome")).isEqualTo("refused");
      assertThat(refused.getString("reason")).isEqualTo("missing_identity");
      assertThat(refused.getString("name")).isEqualTo("Home");
      assertThat(reader.response().headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
      assertThat(reader.response().headers().firstValue("Cache-Control")).hasValue("no-store");
    }
  }

  @Test
  void a_filter_shows_what_it_wants() throws Exception {
    try (var reader =
        LiveReader.open(
            live("?type=track&event=Signed%20Up&outcome=accepted"), AccessToken.of("vera"))) {
      // When
      send(
          """
          {"type":"page","name":"Signed Up","messageId":"m1","userId":"anna"},
          {"type":"track","event":"Left","messageId":"m2","userId":"anna"},
          {"type":"track","event":"Signed Up","messageId":"m3"},
          {"type":"track","event":"Signed Up","messageId":"m4","userId":"anna"}
          """);

      // Then
      reader.awaitEvents(1);
      reader.awaitLine(":here");
      assertThat(reader.events()).hasSize(1);
      assertThat(of(reader, "m4").getString("event")).isEqualTo("Signed Up");
    }
  }

  @Test
  void a_flood_is_sampled_and_what_was_left_out_is_counted() throws Exception {
    try (var reader = LiveReader.open(live(""), AccessToken.of("vera"))) {
      // When
      int sent = WatchedService.EVENTS_PER_SECOND * 5;
      send(
          IntStream.range(0, sent)
              .mapToObj("{\"type\":\"page\",\"userId\":\"anna\",\"messageId\":\"m%d\"}"::formatted)
              .collect(Collectors.joining(",")));

      // Then
      await().atMost(SOON).until(() -> reader.events().size() + reader.left() == sent);
      assertThat(reader.left()).isPositive();
      assertThat(metrics())
          .containsPattern("\\nrapport_tracking_live_left_total [1-9]")
          .containsPattern("\\nrapport_tracking_live_shown_total [1-9]");
    }
  }

  @Test
  void a_stream_that_has_nothing_to_say_says_that_it_is_there() throws Exception {
    try (var reader = LiveReader.open(live(""), AccessToken.of("vera"))) {
      reader.awaitLine(":here");
    }
  }

  @Test
  void a_stream_ends_with_the_membership() throws Exception {
    try (var reader = LiveReader.open(live(""), AccessToken.of("vera"))) {
      // When
      say(ProjectMessages.project(id).withKey("key-1", key).version(2));

      // Then
      reader.awaitEnd();
      reader.awaitLine("{\"because\":\"membership\"}");
    }
  }

  @Test
  void a_stream_ends_with_the_token() throws Exception {
    try (var reader =
        LiveReader.open(live(""), AccessToken.expiringIn(Duration.ofSeconds(4), "vera"))) {
      reader.awaitEnd();
      reader.awaitLine("{\"because\":\"token\"}");
    }
  }

  @Test
  void only_so_many_watch() throws Exception {
    try (var _ = LiveReader.open(live(""), AccessToken.of("vera"));
        var _ = LiveReader.open(live(""), AccessToken.of("vera"))) {
      assertThat(WatchedService.STREAMS_PER_PROJECT).isEqualTo(2);
      as("vera")
          .get(live(""))
          .then()
          .statusCode(429)
          .contentType("application/problem+json")
          .header("Retry-After", matchesPattern("\\d+"))
          .body("title", equalTo("Too many requests"));
    }
  }

  @Test
  void so_many_watch_altogether() throws Exception {
    // Given
    String other = UUID.randomUUID().toString();
    say(ProjectMessages.project(other).with("vera", MemberRole.VIEWER));
    try (var _ = LiveReader.open(live(""), AccessToken.of("vera"));
        var _ = LiveReader.open(live(""), AccessToken.of("vera"));
        var _ = LiveReader.open(live(other, ""), AccessToken.of("vera"))) {
      assertThat(WatchedService.STREAMS).isEqualTo(3);
      as("vera")
          .get(live(other, ""))
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", matchesPattern("\\d+"));
    }
  }

  @Test
  void members_alone_watch() {
    as("stranger").get(live("")).then().statusCode(404);
    as("vera").get("/api/projects/nowhere/live").then().statusCode(404);
    given().get(live("")).then().statusCode(401).header("WWW-Authenticate", "Bearer");
    given().auth().preemptive().basic(key, "").get(live("")).then().statusCode(401);
  }

  @Test
  void a_wish_that_nobody_knows_is_refused() {
    as("vera")
        .get(live("?type=tracks"))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("type"));
    as("vera").get(live("?outcome=lost")).then().statusCode(400);
    as("vera").get(live("?event=" + "x".repeat(201))).then().statusCode(400);
  }

  private static RequestSpecification as(String subject) {
    return Shop.as(subject).urlEncodingEnabled(false);
  }

  private static JsonPath of(LiveReader reader, String messageId) {
    return reader.events().stream()
        .filter(event -> messageId.equals(event.getString("messageId")))
        .findFirst()
        .orElseThrow();
  }

  private URI live(String query) {
    return live(id, query);
  }

  private URI live(String project, String query) {
    return origin.resolve("/api/projects/" + project + "/live" + query);
  }

  private void send(String events) {
    given()
        .auth()
        .preemptive()
        .basic(key, "")
        .body("{\"batch\":[" + events + "]}")
        .post("/v1/batch")
        .then()
        .statusCode(200);
  }

  private String metrics() {
    return given().port(managementPort).get("/q/metrics").asString();
  }

  private void say(ProjectMessages.Draft project) {
    try (var messages = new ProjectMessages(broker)) {
      messages.say(project.state());
    }
    await()
        .until(
            () ->
                projects
                    .project(project.id())
                    .filter(known -> known.version() == project.version())
                    .isPresent());
  }
}

package io.rapport.gateway.adapter.out.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.control.Member;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.control.ProjectState;
import io.rapport.contracts.control.WriteKey;
import io.rapport.gateway.adapter.out.kafka.ControlProjects.Said;
import io.rapport.gateway.application.project.RepeatProject;
import io.rapport.teststack.AccessToken;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands on the real topic after what was done through the API. */
@QuarkusTest
class ProjectEventsTest {

  @Inject RepeatProject repeatProject;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  private String id;
  private String path;
  private ControlProjects topic;

  @BeforeEach
  void a_project() {
    id =
        anna()
            .body("{\"name\": \"Shop\", \"timeZone\": \"Europe/Berlin\", \"currency\": \"EUR\"}")
            .post("/api/projects")
            .path("id");
    path = "/api/projects/" + id;
    topic = new ControlProjects(brokers, id);
  }

  @AfterEach
  void close() {
    topic.close();
  }

  @Test
  void a_new_project_is_said_with_its_admin_and_without_addresses() {
    var said = topic.until(messages -> messages.size() == 1).getFirst();

    assertThat(said.state())
        .isEqualTo(
            new ProjectState(
                id,
                1L,
                "Shop",
                "Europe/Berlin",
                "EUR",
                "{}",
                1,
                List.of(new Member(AccessToken.ISSUER, "anna", MemberRole.ADMIN)),
                List.of()));
    assertThat(said.headers())
        .containsEntry("ce_type", "io.rapport.control.project.v1")
        .containsEntry("ce_id", id + ":1")
        .containsEntry("ce_subject", id);
  }

  @Test
  void every_change_is_said_in_order_and_the_last_is_the_state() {
    // Given
    var key = anna().body("{\"name\": \"Web\"}").post(path + "/keys");
    var second = anna().body("{\"name\": \"App\"}").post(path + "/keys");
    anna().body("{\"name\": \"Store\"}").patch(path);
    anna().body("{\"settings\": {\"weekStart\": \"sunday\"}}").patch(path);
    invite("eva");

    // When
    given().auth().oauth2(AccessToken.of("eva")).get("/api/me");
    anna().delete(path + "/keys/" + key.path("id"));

    // Then
    var said = topic.until(messages -> messages.size() == 8);
    assertThat(said)
        .extracting(message -> message.state().getVersion())
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(said.getLast().state())
        .isEqualTo(
            new ProjectState(
                id,
                8L,
                "Store",
                "Europe/Berlin",
                "EUR",
                "{\"weekStart\":\"sunday\"}",
                2,
                List.of(
                    new Member(AccessToken.ISSUER, "anna", MemberRole.ADMIN),
                    new Member(AccessToken.ISSUER, "eva", MemberRole.VIEWER)),
                List.of(new WriteKey(second.path("id"), second.path("writeKey")))));
  }

  @Test
  void an_invited_person_is_not_said_before_they_come() {
    invite("eva");

    var said = topic.until(messages -> messages.size() == 2).getLast();

    assertThat(said.state().getMembers()).extracting(Member::getSubject).containsExactly("anna");
  }

  @Test
  void a_refused_change_is_not_said() {
    anna().body("{\"timeZone\": \"Mars/Olympus\"}").patch(path).then().statusCode(400);
    anna().body("{\"name\": \"Shop\"}").patch(path).then().statusCode(200);
    anna().body("{\"name\": \"Store\"}").patch(path).then().statusCode(200);

    assertThat(topic.until(messages -> messages.size() == 2).getLast().state())
        .extracting(ProjectState::getVersion, ProjectState::getName)
        .containsExactly(2L, "Store");
  }

  @Test
  void changes_at_once_are_said_in_the_order_of_their_versions() throws InterruptedException {
    // Given
    var changes =
        IntStream.range(0, 12)
            .<Callable<Response>>mapToObj(
                i -> () -> anna().body("{\"name\": \"N%d\"}".formatted(i)).patch(path))
            .toList();

    // When
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(changes);
    }

    // Then
    assertThat(topic.until(messages -> messages.size() == 13))
        .extracting(message -> message.state().getVersion())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 13).boxed().toList());
  }

  @Test
  void a_repeated_project_is_said_as_it_is_under_the_same_id() {
    repeatProject.repeat(UUID.fromString(id));

    var said = topic.until(messages -> messages.size() == 2);

    assertThat(said).extracting(Said::state).containsOnly(said.getFirst().state());
    assertThat(said).extracting(message -> message.headers().get("ce_id")).containsOnly(id + ":1");
  }

  private void invite(String person) {
    anna()
        .body(
            """
            {"members": [{"email": "anna@example.com", "role": "admin"},
                         {"email": "%s@example.com", "role": "viewer"}]}
            """
                .formatted(person))
        .put(path + "/members")
        .then()
        .statusCode(200);
  }

  private static RequestSpecification anna() {
    return given().auth().oauth2(AccessToken.of("anna", "admin")).contentType(ContentType.JSON);
  }
}

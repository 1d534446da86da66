package io.rapport.metrics.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.Topics;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.person.ErasedDevice;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.ReadTopic;
import io.rapport.metrics.ServiceTest;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PersonErasureResourceTest extends ServiceTest {

  private static final String DAY = "?from=2026-01-01&to=2026-01-01&interval=total";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @BeforeEach
  void it_has_an_admin() {
    known(team().with("ada", MemberRole.ADMIN).version(2));
  }

  @Test
  void a_person_is_forgotten_with_all_ids_and_somebody_else_is_not() {
    // Given
    topics
        .event(project, "1", "2026-01-01T12:00:00Z", event -> event.setAnonymousId("phone"))
        .event(project, "2", "2026-01-01T12:01:00Z", event -> event.setUserId("anna"))
        .event(
            project,
            "3",
            "2026-01-01T12:02:00Z",
            event -> event.setType(EventType.IDENTIFY).setAnonymousId("phone").setUserId("anna"))
        .event(project, "4", "2026-01-01T12:03:00Z", event -> event.setUserId("berta"))
        .answer(project, "r", 9, "2026-01-01T13:00:00Z", answer -> answer.setAnonymousId("phone"));
    stored();
    answer("visitors" + DAY).body("total.value", equalTo(2));

    // When
    as("ada")
        .delete(person("user:anna"))
        .then()
        .statusCode(200)
        .body("person", equalTo("user:anna"))
        .body("ids", equalTo(2))
        .body("events", equalTo(3))
        .body("answers", equalTo(1))
        .body("erasedAt", notNullValue())
        .body("topicsForgetBy", notNullValue());

    // Then
    answer("visitors" + DAY).body("total.value", equalTo(1));
    answer("nps" + DAY).body("total.n", equalTo(0));
    topics.event(project, "1", "2026-01-01T12:00:00Z", event -> event.setAnonymousId("phone"));
    stored();
    answer("pageviews" + DAY).body("total.value", equalTo(1));
    asViewer()
        .get(address("/receipts" + DAY))
        .then()
        .body("total.refusedByReason.erased", equalTo(1));
  }

  @Test
  void others_hear_whom_to_forget() {
    // Given
    topics
        .event(
            project,
            "1",
            "2026-01-01T12:00:00Z",
            event -> event.setType(EventType.IDENTIFY).setAnonymousId("tablet").setUserId("anna"))
        .event(
            project,
            "2",
            "2026-01-02T12:00:00Z",
            event -> event.setType(EventType.IDENTIFY).setAnonymousId("tablet").setUserId("berta"))
        .event(
            project,
            "3",
            "2026-01-01T12:00:00Z",
            event -> event.setType(EventType.IDENTIFY).setAnonymousId("phone").setUserId("anna"));
    stored();

    // When
    String id = as("ada").delete(person("user:anna")).then().statusCode(200).extract().path("id");

    // Then
    var told =
        ReadTopic.all(broker, Topics.CONTROL_ERASURES.name()).stream()
            .filter(message -> message.key().equals(project + "|" + id))
            .map(message -> Topics.CONTROL_ERASURES.decode(message.value()))
            .toList();
    assertThat(told)
        .singleElement()
        .satisfies(
            erasure -> {
              assertThat(erasure.getProjectId()).isEqualTo(project);
              assertThat(erasure.getAskedBy()).isEqualTo("ada");
              assertThat(erasure.getUserIds()).containsExactly("anna");
              assertThat(erasure.getDevices())
                  .containsExactlyInAnyOrder(
                      new ErasedDevice("phone", null, null),
                      new ErasedDevice(
                          "tablet", null, Instant.parse("2026-01-02T12:00:00Z").toEpochMilli()));
            });
  }

  @Test
  void half_a_person_is_not_erased() {
    topics.event(
        project,
        "1",
        "2026-01-01T12:00:00Z",
        event -> event.setType(EventType.IDENTIFY).setAnonymousId("phone").setUserId("anna"));
    stored();

    as("ada")
        .delete(person("anonymous:phone"))
        .then()
        .statusCode(409)
        .body("detail", containsString("user:anna"));
  }

  @Test
  void an_id_says_whether_it_is_a_users() {
    as("ada")
        .delete(person("anna"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("person"));
    as("ada").delete(person("user:" + "x".repeat(1000))).then().statusCode(400);
  }

  @Test
  void whose_name_cannot_stand_in_a_path_is_erased_too() {
    topics.event(project, "1", "2026-01-01T12:00:00Z", event -> event.setUserId("team/anna"));
    stored();

    as("ada")
        .queryParam("person", "user:team/anna")
        .delete(persons())
        .then()
        .statusCode(200)
        .body("events", equalTo(1));
    as("ada").delete(persons()).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/user:anna", "?person=user:anna"})
  void it_takes_an_admin_of_the_project(String anna) {
    as("edda").delete(persons() + anna).then().statusCode(403);
    as("otto").delete(persons() + anna).then().statusCode(404);
    given().delete(persons() + anna).then().statusCode(401);
  }

  private String person(String name) {
    return persons() + "/" + name;
  }

  private String persons() {
    return address("/persons");
  }
}

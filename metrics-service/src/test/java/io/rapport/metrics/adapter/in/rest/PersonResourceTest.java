package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.ServiceTest;
import io.rapport.teststack.ProjectMessages;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Persons one by one, from the topics to the API. */
@QuarkusTest
class PersonResourceTest extends ServiceTest {

  @Test
  void a_person_has_all_its_ids_traits_accounts_and_counts() {
    anna();

    asViewer()
        .get(persons("/user:anna"))
        .then()
        .statusCode(200)
        .body("id", equalTo("user:anna"))
        .body("userIds", contains("anna"))
        .body("anonymousIds", contains("phone"))
        .body("traits.email", equalTo("anna@example.com"))
        .body("traits.age", equalTo(41))
        .body("accounts", contains("acme"))
        .body("firstSeenAt", equalTo("2026-01-05T12:00:00Z"))
        .body("lastSeenAt", equalTo("2026-01-07T09:00:00Z"))
        .body("counts.sessions", equalTo(2))
        .body("counts.pageviews", equalTo(2))
        .body("counts.events", equalTo(3))
        .body("counts.orders", equalTo(1))
        .body("counts.answers", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "ANNA@EXAMPLE", "Ärm", "phone"})
  void a_person_is_found_by_id_e_mail_and_name(String text) {
    anna();
    topics.event(project, "x", "2026-01-08T12:00:00Z", e -> e.setUserId("zoe"));
    stored();

    asViewer()
        .queryParam("q", text)
        .get(persons(""))
        .then()
        .statusCode(200)
        .body("items.id", contains("user:anna"))
        .body("items[0].name", equalTo("Anna Ärmel"))
        .body("items[0].email", equalTo("anna@example.com"))
        .body("next", nullValue());
  }

  @Test
  void persons_are_paged_who_was_seen_last_first() {
    for (int n = 0; n < 5; n++) {
      var user = "u" + n;
      topics.event(project, "m" + n, "2026-01-05T12:0" + n / 2 + ":00Z", e -> e.setUserId(user));
    }
    stored();

    var first = asViewer().get(persons("?limit=3")).then().extract().jsonPath();
    asViewer()
        .queryParam("cursor", first.getString("next"))
        .get(persons("?limit=3"))
        .then()
        .body("items.id", contains("user:u0", "user:u1"))
        .body("next", nullValue());
    assertThat(first.getList("items.id", String.class))
        .containsExactly("user:u4", "user:u2", "user:u3");
  }

  @Test
  void a_timeline_has_sessions_orders_events_and_answers_newest_first() {
    anna();

    asViewer()
        .get(persons("/user:anna/timeline"))
        .then()
        .statusCode(200)
        .body(
            "items.kind",
            contains("answer", "event", "session", "event", "event", "order", "event", "session"))
        .body("items[0].answer.surveyName", equalTo("After the order"))
        .body("items[0].answer.answers[0].score", equalTo(9))
        .body("items[1].event.messageId", equalTo("4"))
        .body("items[5].event.properties.order_id", equalTo("o1"))
        .body("items[7].session.durationMs", equalTo(60_000))
        .body("items[7].session.entryPath", equalTo("/a"));
    var first = asViewer().get(persons("/user:anna/timeline?limit=5")).then().extract().jsonPath();
    asViewer()
        .queryParam("cursor", first.getString("next"))
        .get(persons("/user:anna/timeline?limit=5"))
        .then()
        .body("items.kind", contains("order", "event", "session"))
        .body("next", nullValue());
  }

  @Test
  void an_id_that_became_somebody_elses_is_answered_with_that_person() {
    anna();
    topics.event(project, "work", "2026-01-08T12:00:00Z", e -> e.setUserId("anna@work"));
    stored();

    asViewer().get(persons("/anonymous:phone")).then().body("id", equalTo("user:anna"));
    asViewer().get(persons("/user:anna@work")).then().body("id", equalTo("user:anna@work"));
    as("edda")
        .contentType(ContentType.JSON)
        .body(Map.of("user", "anna@work", "into", "anna"))
        .post(address("/identity/decisions"))
        .then()
        .statusCode(204);
    asViewer()
        .get(persons("/user:anna@work"))
        .then()
        .body("id", equalTo("user:anna"))
        .body("userIds", containsInAnyOrder("anna", "anna@work"))
        .body("counts.pageviews", equalTo(3));
    asViewer().get(persons("")).then().body("items.id", contains("user:anna"));
  }

  @Test
  void who_has_only_answered_is_a_person_too() {
    topics.answer(project, "r", 3, "2026-01-05T12:00:00Z", f -> f.setUserId("silent"));
    stored();

    asViewer().get(persons("")).then().body("items.id", contains("user:silent"));
    asViewer()
        .get(persons("/user:silent"))
        .then()
        .body("counts.answers", equalTo(1))
        .body("lastSeenAt", equalTo("2026-01-05T12:00:00Z"));
    asViewer().get(persons("/user:silent/timeline")).then().body("items.kind", contains("answer"));
  }

  @Test
  void an_id_with_a_slash_is_written_so_that_it_can_stand_in_a_path() {
    topics.event(project, "1", "2026-01-05T12:00:00Z", e -> e.setUserId("org/../7;x%2F"));
    stored();
    var id = asViewer().get(persons("")).then().extract().jsonPath().getString("items[0].id");

    asViewer()
        .get(persons("/" + id))
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("userIds", contains("org/../7;x%2F"));
  }

  @Test
  void another_projects_persons_are_nobody_here() {
    var other = UUID.randomUUID().toString();
    known(ProjectMessages.project(other).with("vera", MemberRole.VIEWER));
    topics.event(other, "1", "2026-01-05T12:00:00Z", e -> e.setUserId("anna"));
    stored();

    asViewer().get(persons("")).then().body("items", empty());
    asViewer().get(persons("/user:anna")).then().statusCode(404);
    asViewer().get(persons("/user:anna/timeline")).then().statusCode(404);
    asViewer().get("/api/projects/" + other + "/persons/user:anna").then().statusCode(200);
  }

  @Test
  void only_members_look_at_persons() {
    anna();

    for (var path : new String[] {"", "/user:anna", "/user:anna/timeline"}) {
      RestAssured.get(persons(path)).then().statusCode(401);
      as("stranger").get(persons(path)).then().statusCode(404);
      as("edda").get(persons(path)).then().statusCode(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?limit=0 | limit
          ?cursor=@ | cursor
          ?name=anna | name
          ?q=a&q=b | q
          /user:anna/timeline?from=2026-01-01 | from
          """)
  void bad_questions_name_the_field(String path, String field) {
    asViewer().get(persons(path)).then().statusCode(400).body("errors.field", hasItem(field));
  }

  @Test
  void a_search_has_a_limit_and_is_never_read_as_sql() {
    anna();

    asViewer()
        .queryParam("q", "x".repeat(201))
        .get(persons(""))
        .then()
        .statusCode(400)
        .body("errors.reason", hasItem(notNullValue()));
    asViewer().queryParam("q", "' or 1=1 --").get(persons("")).then().body("items", hasSize(0));
    asViewer().get(persons("/nobody")).then().statusCode(404);
    asViewer().get(persons("/~@@@")).then().statusCode(404);
  }

  /** On the phone before she logs in, then at her desk two days later. */
  private void anna() {
    topics
        .event(
            project,
            "1",
            "2026-01-05T12:00:00Z",
            e -> e.setAnonymousId("phone").setProperties("{\"path\":\"/a\"}"))
        .event(
            project,
            "2",
            "2026-01-05T12:01:00Z",
            e ->
                e.setType(EventType.TRACK)
                    .setEvent("Order Completed")
                    .setAnonymousId("phone")
                    .setProperties("{\"order_id\":\"o1\"}"))
        .event(
            project,
            "3",
            "2026-01-06T12:00:00Z",
            e ->
                e.setType(EventType.IDENTIFY)
                    .setAnonymousId("phone")
                    .setUserId("anna")
                    .setTraits(
                        "{\"email\":\"anna@example.com\",\"age\":41,\"firstName\":\"Anna\","
                            + "\"lastName\":\"Ärmel\"}"))
        .event(
            project,
            "3g",
            "2026-01-06T12:00:01Z",
            e -> e.setType(EventType.GROUP).setUserId("anna").setGroupId("acme"))
        .event(project, "4", "2026-01-07T08:00:00Z", e -> e.setUserId("anna"))
        .answer(project, "r1", 9, "2026-01-07T09:00:00Z", f -> f.setAnonymousId("phone"));
    stored();
  }

  private String persons(String path) {
    return address("/persons" + path);
  }
}

package io.rapport.survey.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.person.ErasedDevice;
import io.rapport.contracts.person.PersonErasure;
import io.rapport.teststack.AccessToken;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the topic says is done in the tables. */
@QuarkusTest
class ErasureTest {

  private static final String LAST_YEAR = "2025-12-01T10:00:00Z";
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

  private final Shop.Owner owner;
  private final PersonFactsTopic topic;
  private final DataSource database;
  private Shop shop;
  private String survey;

  ErasureTest(Shop.Owner owner, PersonFactsTopic topic, DataSource database) {
    this.owner = owner;
    this.topic = topic;
    this.database = database;
  }

  @BeforeEach
  void a_live_survey() {
    shop = owner.opens();
    survey = shop.liveSurvey();
  }

  @Test
  void nothing_of_the_person_is_left_and_everything_of_others() throws Exception {
    // Given
    topic.say(shop, "u:anna", List.of("phone"), List.of("anna"), "{}", "vip");
    topic.say(shop, "u:berta", List.of(), List.of("berta"), "{}", "vip");
    bringIn(
        item("shown", null, "anna"),
        item("answered", "phone", "anna"),
        item("answered", "phone", null),
        item("answered", "tablet", null),
        item("dismissed", "tablet", null),
        item("answered", "phone", "berta"),
        item("answered", null, "berta"));
    followUpOnEverything();
    linkFor("anna");
    linkFor("berta");
    await().until(() -> count("person_facts", "true") == 2);

    // When it is told twice
    var id = UUID.randomUUID();
    var askedAt = Instant.now();
    for (int time = 0; time < 2; time++) {
      tell(
          id,
          askedAt,
          List.of("anna"),
          new ErasedDevice("phone", null, null),
          new ErasedDevice("tablet", NEW_YEAR.toEpochMilli(), null));
    }

    // Then
    await().until(() -> !erasures().isEmpty());
    forgotten(UUID.randomUUID(), List.of("nobody"));
    shop.asAdmin()
        .get(shop.surveys() + "/erasures")
        .then()
        .body("items.find { it.id == '%s' }.responses".formatted(id), equalTo(2))
        .body("items.find { it.id == '%s' }.encounters".formatted(id), equalTo(1))
        .body("items.find { it.id == '%s' }.askedBy".formatted(id), equalTo("ada"));
    for (var table : List.of("response", "encounter", "asked", "person_link", "link")) {
      assertThat(count(table, "user_id = 'anna'")).as(table).isZero();
      assertThat(count(table, "anonymous_id = 'phone' and coalesce(user_id, '') = ''"))
          .as(table)
          .isZero();
    }
    assertThat(count("person_facts", "person = 'u:anna'")).isZero();
    assertThat(count("person_id", "id in ('anna', 'phone')")).isZero();
    assertThat(count("response", "true")).isEqualTo(3);
    assertThat(count("encounter", "anonymous_id = 'tablet'")).isEqualTo(1);
    for (var table : List.of("follow_up", "follow_up_step", "follow_up_note")) {
      assertThat(count(table, "true")).as(table).isEqualTo(3);
    }
    assertThat(count("link", "user_id = 'berta'")).isEqualTo(1);
    assertThat(count("person_facts", "person = 'u:berta'")).isEqualTo(1);
    shop.asViewer()
        .get(shop.survey(survey) + "/results?from=2025-12-01&to=2025-12-31")
        .then()
        .body("questions[0].n", equalTo(3));

    // When what was there before comes again, then it is not taken, and what is new is.
    bringIn(item("answered", null, "anna"), item("shown", "phone", null))
        .body("accepted", equalTo(0))
        .body(
            "refused.errors.flatten().reason",
            contains("was forgotten since", "was forgotten since"));
    answersNow("anna");
    assertThat(count("response", "user_id = 'anna'")).isEqualTo(1);
  }

  @Test
  void a_device_is_the_persons_only_in_its_times() throws Exception {
    bringIn(item("answered", "tablet", null));
    answersNow(null);

    forgotten(
        UUID.randomUUID(), List.of(), new ErasedDevice("tablet", null, NEW_YEAR.toEpochMilli()));

    assertThat(count("response", "anonymous_id = 'tablet'")).isZero();
    assertThat(count("response", "true")).isEqualTo(1);
  }

  @Test
  void what_says_nothing_holds_nothing_back() {
    topic.send(
        Topics.CONTROL_ERASURES.message(
            "x", new MessageIdentity("x", NEW_YEAR, "x"), new byte[] {1, 2, 3}));

    forgotten(UUID.randomUUID(), List.of("anna"));

    assertThat(erasures()).hasSize(1);
  }

  @Test
  void it_takes_an_admin_to_see_what_became_of_it() {
    var erasures = shop.surveys() + "/erasures";

    shop.asAdmin().get(erasures).then().statusCode(200).body("items", empty());
    shop.asEditor().get(erasures).then().statusCode(403);
    Shop.asStranger().get(erasures).then().statusCode(404);
    given().get(erasures).then().statusCode(401);
  }

  private void forgotten(UUID id, List<String> users, ErasedDevice... devices) {
    tell(id, Instant.now(), users, devices);
    await().until(() -> erasures().contains(id.toString()));
  }

  private void tell(UUID id, Instant askedAt, List<String> users, ErasedDevice... devices) {
    topic.send(
        Topics.CONTROL_ERASURES.message(
            shop.id() + "|" + id,
            new MessageIdentity(id + ":0", askedAt, shop.id()),
            new PersonErasure(shop.id(), id.toString(), askedAt, "ada", users, List.of(devices))));
  }

  private List<String> erasures() {
    return shop.asAdmin().get(shop.surveys() + "/erasures").path("items.id");
  }

  private ValidatableResponse bringIn(String... items) {
    return shop.asEditor()
        .body("{\"version\": 1, \"items\": [%s]}".formatted(String.join(",", items)))
        .post(shop.survey(survey) + "/answers/import")
        .then()
        .statusCode(200);
  }

  private static String item(String kind, String device, String user) {
    return "{\"kind\": \"%s\", \"id\": \"%s\", \"occurredAt\": \"%s\"%s%s%s}"
        .formatted(
            kind,
            UUID.randomUUID(),
            LAST_YEAR,
            device == null ? "" : ", \"anonymousId\": \"" + device + "\"",
            user == null ? "" : ", \"userId\": \"" + user + "\"",
            kind.equals("answered") ? ", \"answers\": {\"score\": 9}" : "");
  }

  private void followUpOnEverything() {
    List<String> answers =
        shop.asViewer().get(shop.survey(survey) + "/answers").path("items.responseId");
    for (var answer : answers) {
      var followUp = shop.survey(survey) + "/answers/" + answer + "/follow-up";
      shop.asEditor()
          .body(
              Map.of(
                  "status",
                  "in_progress",
                  "assignee",
                  Map.of("issuer", AccessToken.ISSUER, "subject", "viewer"),
                  "tags",
                  List.of("price")))
          .put(followUp)
          .then()
          .statusCode(200);
      shop.asEditor()
          .body(Map.of("text", "Called them"))
          .post(followUp + "/notes")
          .then()
          .statusCode(201);
    }
  }

  private void linkFor(String user) {
    shop.asEditor()
        .body("{\"people\": [{\"userId\": \"%s\"}]}".formatted(user))
        .post(shop.survey(survey) + "/links")
        .then()
        .statusCode(201);
  }

  /** Whoever it is, on a new device. */
  private void answersNow(String user) {
    var who = user == null ? "\"anonymousId\": \"laptop\"" : "\"userId\": \"" + user + "\"";
    Shop.asAnybody()
        .body(
            shop.submission(survey, "{\"score\": 9}", true)
                .replace("\"anonymousId\": \"anna\"", who))
        .put("/survey/v1/responses/" + UUID.randomUUID())
        .then()
        .statusCode(200);
  }

  private long count(String table, String condition) throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select count(*) from " + table + " where project = ? and (" + condition + ")")) {
      select.setString(1, shop.id());
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}

package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.Topics;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.notification.Notification;
import io.rapport.metrics.ReadTopic;
import io.rapport.metrics.domain.kpi.Catalogue;
import io.rapport.teststack.ProjectMessages;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts are saved, looked at when their days are over, and told of once. */
@QuarkusTest
class AlertResourceTest extends SavedThingsTest {

  AlertResourceTest() {
    super("alerts");
  }

  private static final LocalDate YESTERDAY = LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(1);
  private static final String RULE =
      "\"rule\": {\"type\": \"above\", \"over\": \"day\", \"value\": 1}";
  private static final String MANY_PAGES =
      "{\"name\": \"Many <b>pages</b>\", \"question\": {\"kpi\": \"pageviews\"}, " + RULE + "}";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void it_is_told_once_and_opens_to_the_answer() {
    twoPages();
    var id = created(MANY_PAGES).body("state", equalTo("waiting")).extract().path("id").toString();

    await().until(() -> !told(id).isEmpty());

    var letter = told(id).getFirst();
    var data = new JsonPath(letter.getData());
    assertThat(letter.getType()).isEqualTo("alert.raised");
    assertThat(data.getString("alert.name")).isEqualTo("Many <b>pages</b>");
    assertThat(data.getInt("value")).isEqualTo(2);
    assertThat(data.getInt("threshold")).isEqualTo(1);
    asViewer()
        .get(saved("/" + id))
        .then()
        .body("state", equalTo("raised"))
        .body("last.value", equalTo(2))
        .body("last.to", equalTo(YESTERDAY.toString()));
    var found =
        asViewer()
            .get(saved("/" + id + "/evaluations"))
            .then()
            .body("items", hasSize(1))
            .extract()
            .jsonPath();
    asViewer()
        .urlEncodingEnabled(false)
        .get(found.getString("items[0].path"))
        .then()
        .statusCode(200)
        .body("total.value", equalTo(2));
    post("/queries", found.getMap("items[0].question")).body("total.value", equalTo(2));
    var other = created(MANY_PAGES).extract().path("id").toString();
    await().until(() -> !told(other).isEmpty());
    assertThat(told(id)).hasSize(1);
  }

  @Test
  void what_it_would_find_is_tried_out_and_nothing_is_saved() {
    twoPages();

    dryRun("\"pageviews\"", RULE)
        .body("result", equalTo("raised"))
        .body("value", equalTo(2))
        .body("threshold", equalTo(1));
    dryRun("\"nps\"", RULE).body("result", equalTo("no_data")).body("value", nullValue());
    dryRun("\"nps\"", "\"rule\":{\"type\":\"changed\",\"over\":\"rolling\",\"days\":7}")
        .body("result", equalTo("no_data"));
    dryRun(
            "\"pageviews\"",
            "\"rule\":{\"type\":\"target\",\"goal\":10,\"from\":\""
                + YESTERDAY.minusDays(9)
                + "\",\"until\":\""
                + YESTERDAY.plusDays(10)
                + "\"}")
        .body("result", equalTo("ok"));
    topics.answer(project, "r", 3, YESTERDAY + "T12:00:00Z", f -> {});
    stored();
    var below = "\"rule\":{\"type\":\"below\",\"over\":\"day\",\"value\":0}";
    dryRun("\"nps\"", below).body("result", equalTo("low_sample"));
    dryRun("\"nps\"", below + ",\"lowSample\":true").body("result", equalTo("raised"));
    asViewer().get(saved("")).then().body("items", hasSize(0));
  }

  @Test
  void every_kpi_can_be_watched_with_filters_segments_and_parameters() {
    var segment =
        as("edda")
            .contentType(ContentType.JSON)
            .body("{\"name\":\"x\",\"conditions\":\"account:exists\"}")
            .post(address("/segments"))
            .then()
            .extract()
            .path("id")
            .toString();
    var more =
        Map.of(
            "funnel", ",\"steps\":[{\"type\":\"page\"},{\"event\":\"Order Completed\"}]",
            "paths", ",\"start\":{\"any\":true}");
    for (var kpi : Catalogue.all()) {
      var id = kpi.definition().id();
      var path =
          dryRun(
                  "\""
                      + id
                      + "\",\"filter\":[\"segment:eq:"
                      + segment
                      + "\",{\"not\":\"trait.plan:eq:pro\"}]"
                      + more.getOrDefault(id, ""),
                  RULE)
              .extract()
              .path("path")
              .toString();
      if (more.containsKey(id)) {
        asViewer().urlEncodingEnabled(false).get(path).then().statusCode(200);
      }
    }
  }

  @Test
  void an_editor_saves_changes_and_forgets_one_and_a_viewer_reads_it() {
    var made =
        created(
                "{\"name\":\"NPS\",\"question\":{\"kpi\":\"nps\",\"per\":\"person\"},"
                    + "\"rule\":{\"type\":\"changed\",\"over\":\"rolling\",\"days\":30,\"direction\":\"down\"},"
                    + "\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:00\"},\"cooldownHours\":48,\"silentStart\":true,\"enabled\":false}")
            .header("ETag", equalTo("\"1\""))
            .extract();
    var id = made.path("id").toString();

    assertThat(made.header("Location")).endsWith(saved("/" + id));
    asViewer()
        .get(saved("/" + id))
        .then()
        .body("question.per", equalTo("person"))
        .body("rule.direction", equalTo("down"))
        .body("rule.days", equalTo(30))
        .body("quietHours.from", equalTo("22:00"))
        .body("cooldownHours", equalTo(48))
        .body("silentStart", equalTo(true))
        .body("enabled", equalTo(false))
        .body("changedBy", equalTo("edda"));
    put(id, "\"1\"", MANY_PAGES).statusCode(200).header("ETag", equalTo("\"2\""));
    put(id, "\"1\"", MANY_PAGES).statusCode(412);
    asViewer().get(saved("")).then().body("items.name", contains("Many <b>pages</b>"));
    as("edda").header("If-Match", "\"2\"").delete(saved("/" + id)).then().statusCode(204);
    asViewer().get(saved("/" + id + "/evaluations")).then().statusCode(404);
  }

  @Test
  void a_request_that_comes_again_under_its_key_saves_nothing() {
    var first = keyed("k").body(MANY_PAGES).post(saved("")).then().statusCode(201).extract();

    keyed("k")
        .body(MANY_PAGES)
        .post(saved(""))
        .then()
        .statusCode(201)
        .body("id", equalTo(first.path("id").toString()));
    keyed("k").body(MANY_PAGES.replace("Many", "Most")).post(saved("")).then().statusCode(409);
    asViewer().get(saved("")).then().body("items", hasSize(1));
  }

  @Test
  void who_may_not_write_or_read_does_not() {
    var id = created(MANY_PAGES).extract().path("id").toString();
    var other = UUID.randomUUID().toString();
    known(ProjectMessages.project(other).with("edda", MemberRole.EDITOR));

    for (var path : List.of("", "/dry-run")) {
      asViewer()
          .contentType(ContentType.JSON)
          .body(MANY_PAGES)
          .post(saved(path))
          .then()
          .statusCode(403);
    }
    asViewer().delete(saved("/" + id)).then().statusCode(403);
    for (var path : List.of("", "/" + id, "/" + id + "/evaluations")) {
      as("stranger").get(saved(path)).then().statusCode(404);
      RestAssured.get(saved(path)).then().statusCode(401);
    }
    as("edda").get("/api/projects/" + other + "/alerts/" + id).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "kpi":"nps" | {"type":"above","over":"day"} | rule.value | required
          "kpi":"nps" | {"type":"above","over":"day","value":"many"} | rule.value | a number
          "kpi":"nps" | {"type":"above","over":"hour","value":1} | rule.over | day, week, month, rolling
          "kpi":"nps" | {"type":"above","over":"rolling","value":1} | rule.days | required
          "kpi":"nps" | {"type":"above","over":"rolling","days":367,"value":1} | rule.days | 1 to 366
          "kpi":"nps" | {"type":"above","over":"day","days":7,"value":1} | rule.days | only
          "kpi":"nps" | {"type":"changed","over":"day","value":1} | rule.value | not a parameter
          "kpi":"nps" | {"type":"near"} | rule.type | above
          "kpi":"nps" | 5 | rule | an object
          "kpi":"visitors" | {"type":"changed","over":"day"} | rule.type | a count
          "kpi":"revenue" | {"type":"changed","over":"week"} | rule.type | a total
          "kpi":"clv_predicted" | {"type":"changed","over":"month"} | rule.type | a prediction
          "kpi":"nps" | {"type":"target","goal":1,"from":"2026-02-01","until":"2026-01-01"} | rule.until | before
          "kpi":"nps" | {"type":"target","goal":1,"from":"2020-01-01","until":"2026-01-01"} | rule.until | 5 years
          "kpi":"npz" | {"type":"above","over":"day","value":1} | question.kpi | no KPI
          "n":1 | {"type":"above","over":"day","value":1} | question.kpi | required
          "kpi":"nps","from":"2026-01-01" | {"type":"above","over":"day","value":1} | question.from | the rule says when
          "kpi":"nps","breakdown":"survey" | {"type":"above","over":"day","value":1} | question.breakdown | one number
          "kpi":"nps","filter":["segment:eq:x"] | {"type":"above","over":"day","value":1} | question.filter | no segment
          "kpi":"nps","filter":["trait.a:eq:\\ud800"] | {"type":"above","over":"day","value":1} | question | whole
          "kpi":"nps","colour":"red" | {"type":"above","over":"day","value":1} | question.colour | not a parameter
          """)
  void what_could_never_be_told_names_the_field_and_the_reason(
      String question, String rule, String field, String reason) {
    post("{\"name\":\"x\",\"question\":{" + question + "},\"rule\":" + rule + "}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", hasItem(field))
        .body("errors.reason", hasItem(containsString(reason)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "quietHours":{"from":"22:00"} | quietHours.to
          "quietHours":{"from":"25:00","to":"07:00"} | quietHours.from
          "quietHours":{"from":"07:00","to":"07:00"} | quietHours.to
          "quietHours":{"from":"22:00","to":"07:00","on":"monday"} | quietHours.on
          "quietHours":[] | quietHours
          "cooldownHours":-1 | cooldownHours
          "cooldownHours":9000 | cooldownHours
          """)
  void when_to_be_told_is_checked_too(String more, String field) {
    post(MANY_PAGES.replace(RULE, RULE + "," + more))
        .statusCode(400)
        .body("errors.field", hasItem(field));
  }

  private void twoPages() {
    topics
        .event(project, "p1", YESTERDAY + "T10:00:00Z", e -> e.setAnonymousId("x"))
        .event(project, "p2", YESTERDAY + "T11:00:00Z", e -> e.setAnonymousId("x"));
    stored();
  }

  private ValidatableResponse dryRun(String kpiAndMore, String ruleAndMore) {
    return as("edda")
        .contentType(ContentType.JSON)
        .body("{\"name\":\"x\",\"question\":{\"kpi\":" + kpiAndMore + "}," + ruleAndMore + "}")
        .post(saved("/dry-run"))
        .then()
        .statusCode(200);
  }

  /** What others are told of an alert so far. */
  private List<Notification> told(String alert) {
    return ReadTopic.all(broker, Topics.NOTIFICATIONS.name()).stream()
        .map(message -> message.value())
        .map(Topics.NOTIFICATIONS::decode)
        .filter(told -> told.getSubject().equals(alert))
        .toList();
  }
}

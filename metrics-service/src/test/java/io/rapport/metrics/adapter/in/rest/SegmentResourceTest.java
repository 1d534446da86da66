package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.domain.kpi.Catalogue;
import io.rapport.teststack.ProjectMessages;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments are saved, changed and forgotten, and every KPI is filtered and broken down by them. */
@QuarkusTest
class SegmentResourceTest extends SavedThingsTest {

  SegmentResourceTest() {
    super("segments");
  }

  private static final String DAY = "?from=2026-01-05&to=2026-01-05&interval=total";
  private static final String BUYERS =
      """
      {"name": "Content buyers", "conditions": {"and": [
        {"or": ["trait.plan:eq:pro", {"did": {"event": "Order Completed",
          "where": [{"property": "total", "op": "gt", "value": 5}]}, "days": 30, "atLeast": 2}]},
        {"not": "answer.nps.90:eq:detractor"}]}}
      """;

  /** anna is on the pro plan, bert ordered twice, cleo too and is a detractor, dora once. */
  @Test
  void every_kpi_is_filtered_and_broken_down_by_a_segment() {
    fourCustomers();
    var id = created(BUYERS).extract().jsonPath().getString("id");

    answer("visitors" + DAY + "&breakdown=segment:" + id)
        .body("breakdown.find { it.key == 'true' }.value", equalTo(2))
        .body("breakdown.find { it.key == 'false' }.value", equalTo(2));
    answer("visitors/records" + DAY + "&filter=segment:eq:" + id)
        .body("items.person.unique()", containsInAnyOrder("user:anna", "user:bert"));
    answer("visitors" + DAY + "&filter=segment:ne:" + id).body("total.value", equalTo(2));
    answer("nps" + DAY + "&filter=segment:in:" + id).body("total.value", equalTo(100.0f));
    for (var kpi : Catalogue.all()) {
      asking(kpi)
          .queryParam("filter", "segment:eq:" + id)
          .get(kpi(kpi.definition().id()))
          .then()
          .statusCode(200);
    }
    as("edda").delete(saved("/" + id)).then().statusCode(204);
    asViewer()
        .get(kpi("visitors") + DAY + "&filter=segment:eq:" + id)
        .then()
        .statusCode(400)
        .body("errors[0].reason", containsString("no segment"));
  }

  @Test
  void conditions_need_no_name_in_a_query() {
    fourCustomers();
    var did = Map.of("did", Map.of("event", "Order Completed"), "days", 30, "atLeast", 2);

    query(List.of(did)).body("total.value", equalTo(2));
    query(List.of(Map.of("or", List.of("trait.plan:eq:pro", did)), "person:ne:user:cleo"))
        .body("total.value", equalTo(2));
    query(List.of("did.Order Completed.30:gte:2")).body("total.value", equalTo(2));
    asViewer()
        .queryParam("filter", "{\"not\":\"did.Order Completed.30:gte:1\"}")
        .get(kpi("visitors") + DAY)
        .then()
        .body("total.value", equalTo(1));
  }

  @Test
  void an_editor_saves_changes_and_forgets_a_segment_and_a_viewer_reads_it() {
    var made = created(BUYERS).header("ETag", equalTo("\"1\"")).extract();
    var id = made.jsonPath().getString("id");
    assertThat(made.header("Location")).endsWith(saved("/" + id));

    asViewer()
        .get(saved("/" + id))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("name", equalTo("Content buyers"))
        .body("conditions.and", hasSize(2))
        .body("changedBy", equalTo("edda"));
    put(id, "\"1\"", "{\"name\":\"With an account\",\"conditions\":\"account:exists\"}")
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("conditions", equalTo("account:exists"));
    put(id, "\"1\"", BUYERS).statusCode(412);
    as("edda").header("If-Match", "\"1\"").delete(saved("/" + id)).then().statusCode(412);
    asViewer().get(saved("")).then().body("items.name", contains("With an account"));
    as("edda").header("If-Match", "\"2\"").delete(saved("/" + id)).then().statusCode(204);
    as("edda").delete(saved("/" + id)).then().statusCode(404);
    asViewer().get(saved("/" + id)).then().statusCode(404);
  }

  @Test
  void a_request_that_comes_again_under_its_key_saves_nothing() {
    var first = keyed("k").body(BUYERS).post(saved("")).then().statusCode(201).extract();

    keyed("k")
        .body(BUYERS)
        .post(saved(""))
        .then()
        .statusCode(201)
        .body("id", equalTo(first.jsonPath().getString("id")));
    keyed("k")
        .body("{\"name\":\"Other\",\"conditions\":\"account:exists\"}")
        .post(saved(""))
        .then()
        .statusCode(409);
    keyed("k".repeat(256)).body(BUYERS).post(saved("")).then().statusCode(400);
    asViewer().get(saved("")).then().body("items", hasSize(1));
  }

  @Test
  void who_may_not_write_or_read_does_not() {
    var id = created(BUYERS).extract().jsonPath().getString("id");

    asViewer().contentType(ContentType.JSON).body(BUYERS).post(saved("")).then().statusCode(403);
    asViewer().delete(saved("/" + id)).then().statusCode(403);
    as("stranger").get(saved("/" + id)).then().statusCode(404);
    RestAssured.get(saved("")).then().statusCode(401);
    var other = UUID.randomUUID().toString();
    known(ProjectMessages.project(other).with("edda", MemberRole.EDITOR));
    as("edda").get("/api/projects/" + other + "/segments/" + id).then().statusCode(404);
    as("edda").delete("/api/projects/" + other + "/segments/" + id).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"conditions":"account:exists"} | name | blank
          {"name":"x"} | conditions | null
          {"name":"x","conditions":{"and":[]}} | conditions.and | 1 to 25
          {"name":"x","conditions":{"nor":[]}} | conditions | and, or, not or did
          {"name":"x","conditions":5} | conditions | a string
          {"name":"x","conditions":["account:exists"]} | conditions | a string
          {"name":"x","conditions":{"or":["a:exists"]}} | conditions.or[0] | it knows trait
          {"name":"x","conditions":"property.a:eq:1"} | conditions | told apart by
          {"name":"x","conditions":"segment:eq:1"} | conditions | none is made of others
          {"name":"x","conditions":"trait.a:is:1"} | conditions | name:operator:value
          {"name":"x","conditions":"did.Order.30:contains:1"} | conditions | whole number
          {"name":"x","conditions":"did.Order.30:gte:-1"} | conditions | whole number
          {"name":"x","conditions":"did.Order:gte:1"} | conditions | such as did
          {"name":"x","conditions":{"did":{"event":"x"},"days":0}} | conditions.days | 1 to 3650
          {"name":"x","conditions":{"did":{"event":"x"}}} | conditions.days | 1 to 3650
          {"name":"x","conditions":{"did":{},"days":3}} | conditions.did | says nothing
          {"name":"x","conditions":{"did":{"event":"x"},"days":3,"n":1}} | conditions | nothing else
          """)
  void what_would_be_no_segment_names_the_field_and_the_reason(
      String body, String field, String reason) {
    post(body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", hasItem(field))
        .body("errors.reason", hasItem(containsString(reason)));
  }

  @Test
  void trees_are_neither_deep_nor_large() {
    var deep = "{\"not\":".repeat(5) + "\"account:exists\"" + "}".repeat(5);
    var bottomless = "{\"not\":".repeat(900) + "\"account:exists\"" + "}".repeat(900);
    var wide = "{\"or\":[" + "{\"or\":[\"account:exists\"]},".repeat(24) + "\"a\",\"a\"]}";
    var pairs =
        "{\"or\":["
            + String.join(
                ",", Collections.nCopies(13, "{\"or\":[\"account:exists\",\"person:exists\"]}"))
            + "]}";

    for (var tree : List.of(deep, bottomless, wide, pairs)) {
      post("{\"name\":\"x\",\"conditions\":" + tree + "}").statusCode(400);
    }
  }

  private void fourCustomers() {
    topics.event(
        project,
        "plan",
        "2026-01-05T08:00:00Z",
        e -> e.setType(EventType.IDENTIFY).setUserId("anna").setTraits("{\"plan\":\"pro\"}"));
    for (var user : List.of("anna", "bert", "cleo", "dora")) {
      topics.event(project, user, "2026-01-05T12:00:00Z", e -> e.setUserId(user));
    }
    for (var user : List.of("bert", "cleo")) {
      ordered(user + "1", user).ordered(user + "2", user);
    }
    ordered("d", "dora");
    topics
        .answer(project, "r1", 9, "2026-01-05T13:00:00Z", f -> f.setUserId("anna"))
        .answer(project, "r2", 2, "2026-01-05T13:00:00Z", f -> f.setUserId("cleo"));
    stored();
  }

  private SegmentResourceTest ordered(String messageId, String user) {
    topics.event(
        project,
        messageId,
        "2026-01-05T12:30:00Z",
        e ->
            e.setType(EventType.TRACK)
                .setEvent("Order Completed")
                .setUserId(user)
                .setProperties("{\"total\":10}"));
    return this;
  }

  private ValidatableResponse query(List<Object> filters) {
    return post(
            "/queries",
            Map.of(
                "kpi", "visitors",
                "from", "2026-01-05",
                "to", "2026-01-05",
                "interval", "total",
                "filter", filters))
        .statusCode(200);
  }
}

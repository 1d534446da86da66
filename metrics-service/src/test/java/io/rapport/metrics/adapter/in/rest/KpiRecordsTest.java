package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.control.MemberRole;
import io.rapport.metrics.ServiceTest;
import io.rapport.metrics.domain.kpi.Catalogue;
import io.rapport.teststack.ProjectMessages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KpiRecordsTest extends ServiceTest {

  private static final String TWO_STEPS = "[{\"any\":true},{\"any\":true}]";
  private static final String JANUARY = "?from=2026-01-01&to=2026-01-31";

  @Test
  void the_score_can_be_made_again_from_its_answers() {
    for (int n = 0; n < 11; n++) {
      topics.answer(project, "r" + n, n, "2026-01-01T12:00:00Z", _ -> {});
    }
    stored();

    var answers = all(kpi("nps") + "/records" + JANUARY + "&limit=4");

    var scores = answers.stream().map(answer -> (Integer) answer.get("score")).toList();
    var promoters = scores.stream().filter(score -> score >= 9).count();
    var detractors = scores.stream().filter(score -> score <= 6).count();
    float score = 100f * (promoters - detractors) / scores.size();
    answer("nps" + JANUARY)
        .body("total.n", equalTo(answers.size()))
        .body("total.value", equalTo(score));
  }

  @Test
  void active_users_can_be_made_again_from_their_events() {
    for (int n = 0; n < 10; n++) {
      var user = "user-" + n % 3;
      topics.event(project, "m" + n, "2026-01-31T12:0" + n + ":00Z", e -> e.setUserId(user));
    }
    stored();

    var persons = new HashSet<>();
    all(kpi("active_users") + "/records" + JANUARY + "&limit=3")
        .forEach(event -> persons.add(event.get("person")));

    answer("active_users" + JANUARY).body("total.value", equalTo(persons.size()));
  }

  @Test
  void a_session_is_a_record_with_its_length_and_paths() {
    topics
        .event(
            project,
            "1",
            "2026-01-01T12:00:00Z",
            event -> event.setUserId("anna").setProperties("{\"path\":\"/\"}"))
        .event(
            project,
            "2",
            "2026-01-01T12:01:00Z",
            event ->
                event
                    .setUserId("anna")
                    .setContext("{\"page\":{\"url\":\"https://shop.test/buy?x=1\"}}"));
    stored();

    answer("sessions/records" + JANUARY)
        .body("items", hasSize(1))
        .body("items[0].person", equalTo("user:anna"))
        .body("items[0].start", equalTo("2026-01-01T12:00:00Z"))
        .body("items[0].durationMs", equalTo(60_000))
        .body("items[0].entryPath", equalTo("/"))
        .body("items[0].exitPath", equalTo("/buy"))
        .body("next", nullValue());
  }

  @Test
  void sessions_that_are_asked_for_in_a_body_come_with_their_list() {
    for (int n = 0; n < 3; n++) {
      var user = "user-" + n;
      topics
          .event(
              project,
              "in" + n,
              "2026-01-01T12:0" + n + ":00Z",
              event -> event.setUserId(user).setProperties("{\"path\":\"/\"}"))
          .event(
              project,
              "out" + n,
              "2026-01-01T12:1" + n + ":00Z",
              event -> event.setUserId(user).setProperties("{\"path\":\"/bye\"}"));
    }
    stored();
    var question = Map.of("kpi", "sessions", "from", "2026-01-01", "to", "2026-01-01", "limit", 2);

    String next =
        post("/queries", question)
            .statusCode(200)
            .body("total.value", equalTo(3))
            .body("sessions.person", contains("user:user-0", "user:user-1"))
            .body("sessions.entryPath", contains("/", "/"))
            .body("sessions.exitPath", contains("/bye", "/bye"))
            .extract()
            .path("next");

    var more = new HashMap<String, Object>(question);
    more.put("cursor", next);
    post("/queries", more)
        .body("sessions.person", contains("user:user-2"))
        .body("next", nullValue());
  }

  @Test
  void a_query_and_its_records_can_be_sent_as_a_body() {
    topics
        .event(
            project,
            "1",
            "2026-01-01T12:00:00Z",
            event -> event.setUserId("anna").setProperties("{\"path\":\"/a\"}"))
        .event(
            project,
            "2",
            "2026-01-01T12:00:00Z",
            event -> event.setUserId("anna").setProperties("{\"path\":\"/b\"}"));
    stored();
    var query =
        Map.of(
            "kpi", "pageviews",
            "from", "2026-01-01",
            "to", "2026-01-31",
            "interval", "total",
            "filter", List.of("path:in:/b,/c"));

    post("/queries", query)
        .statusCode(200)
        .body("total.value", equalTo(1))
        .body("series", hasSize(1));
    post("/queries/records", query)
        .statusCode(200)
        .body("items.messageId", contains("2"))
        .body("items[0].properties.path", equalTo("/b"));
  }

  @Test
  void nothing_of_another_project_is_ever_seen() {
    var other = project + "-other";
    known(ProjectMessages.project(other).with("otto", MemberRole.ADMIN));
    topics
        .event(other, "1", "2026-01-01T12:00:00Z", event -> event.setUserId("anna"))
        .answer(other, "r", 9, "2026-01-01T12:00:00Z", _ -> {});
    stored();

    for (var known : Catalogue.all()) {
      var kpi = known.definition().id();
      var needed = kpi.equals("funnel") ? Map.of("steps", TWO_STEPS) : Map.<String, String>of();
      asViewer().queryParams(needed).get(kpi(kpi) + JANUARY).then().body("total.n", equalTo(0));
      asViewer()
          .queryParams(needed)
          .get(kpi(kpi) + "/records" + JANUARY)
          .then()
          .body("items", empty());
      as("otto").get(kpi(kpi) + JANUARY).then().statusCode(404);
    }
    as("otto")
        .get("/api/projects/" + other + "/kpis/pageviews" + JANUARY)
        .then()
        .body("total.n", equalTo(1));
  }

  private List<Map<String, Object>> all(String path) {
    var items = new ArrayList<Map<String, Object>>();
    String next = null;
    do {
      var page = asViewer().get(path + (next == null ? "" : "&cursor=" + next)).jsonPath();
      items.addAll(page.getList("items"));
      next = page.getString("next");
      assertThat(items).hasSizeLessThan(1000);
    } while (next != null);
    return items;
  }
}

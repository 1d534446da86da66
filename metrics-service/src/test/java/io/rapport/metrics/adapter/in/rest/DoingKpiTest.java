package io.rapport.metrics.adapter.in.rest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The worked examples of what people do: sent shuffled and doubled, asked by the API. */
@QuarkusTest
class DoingKpiTest extends StoryTest {

  /** 30 of 1,200 visitors; Completed Order is the same as Order Completed. */
  @Test
  void thirty_of_twelve_hundred_visitors_convert() {
    for (int n = 0; n < 1200; n++) {
      story.page("u" + n, NOON);
    }
    for (int n = 0; n < 30; n++) {
      story.track("u" + n, n % 2 == 0 ? "Order Completed" : "Completed Order", NOON);
    }
    // On the day before they are no visitors of the day.
    story.track("early", "Order Completed", "2026-01-04T12:00:00Z");
    told();

    answer("conversion_rate" + DAY + "&compare=previous")
        .body("total.value", equalTo(2.5f))
        .body("total.unit", equalTo("percent"))
        .body("total.numerator", equalTo(30))
        .body("total.denominator", equalTo(1200))
        .body("total.n", equalTo(1200))
        // Wilson's: (2.5 + 0.16006 ± 0.90030) ÷ 1.0032012 of hundred.
        .body("total.interval95.low.toDouble()", closeTo(1.7569, 0.001))
        .body("total.interval95.high.toDouble()", closeTo(3.5462, 0.001))
        .body("total.interval95.method", equalTo("Wilson"))
        .body("comparison.value", equalTo(100f))
        .body("comparison.significant", equalTo(true))
        .body("inputs.find { it.name == 'page' }.count", equalTo(1200))
        .body("inputs.find { it.name == 'Order Completed' }.count", equalTo(15));
  }

  /** 30 of 120 do one or the other core action. */
  @Test
  void thirty_of_a_hundred_and_twenty_persons_are_engaged() {
    settings(
        """
        {"coreActions": [{"event": "Report Created"},
          {"name": "Big order", "event": "Order Completed",
           "where": [{"property": "total", "op": "gte", "value": 100}]}]}
        """);
    for (int n = 0; n < 120; n++) {
      story.page("u" + n, NOON);
    }
    for (int n = 0; n < 20; n++) {
      story.track("u" + n, "Report Created", NOON);
      story.track("u" + (10 + n), "Order Completed", NOON, "{\"total\":\"100.0\"}");
      story.track("u" + (40 + n), "Order Completed", NOON, "{\"total\":99.99}");
    }
    told();

    answer("engagement_rate" + DAY)
        .body("settingsVersion", equalTo(2))
        .body("total.value", equalTo(25f))
        .body("total.numerator", equalTo(30))
        .body("total.denominator", equalTo(120));
    answer("engagement_rate" + DAY + "&coreActions=Big order").body("total.numerator", equalTo(20));
    post(
            "/queries",
            """
            {"kpi": "engagement_rate", "from": "2026-01-05", "to": "2026-01-05",
             "coreActions": ["Big order", {"event": "Order Completed",
               "where": [{"property": "total", "op": "lt", "value": 100}]}]}
            """)
        .statusCode(200)
        .body("total.numerator", equalTo(40))
        .body("series.numerator", contains(40));

    // Another version of the settings gives another number, and the answer says so.
    settings("{\"coreActions\": [{\"event\": \"Report Created\"}]}");
    answer("engagement_rate" + DAY)
        .body("settingsVersion", equalTo(3))
        .body("total.numerator", equalTo(20));
  }

  @Test
  void without_core_actions_nobody_can_be_engaged() {
    story.page("a", NOON);
    told();

    answer("engagement_rate" + DAY)
        .body("total.value", nullValue())
        .body("total.reason", equalTo("the project names no coreActions"));
    answer("conversion_rate?from=2026-01-06&to=2026-01-06")
        .body("total.value", nullValue())
        .body("total.reason", equalTo("nobody was active"));
  }

  /**
   * Eight persons are there. a invites twice, b shares a product under its older name, c a cart, d
   * all of it: 4 of 8 are 50 %. e, who was only sent an e-mail, was not there.
   */
  @Test
  void half_of_eight_persons_tell_their_friends() {
    for (var person : List.of("a", "b", "c", "d", "f", "g", "h", "i")) {
      story.page(person, NOON);
    }
    story.track("a", "Invite Sent", NOON).track("a", "Invite Sent", NOON);
    story.track("b", "Shared Product", NOON);
    story.track("c", "Cart Shared", NOON);
    story
        .track("d", "Invite Sent", NOON)
        .track("d", "Product Shared", NOON)
        .track("d", "Shared Cart", NOON);
    story.track("e", "Email Delivered", NOON);
    told();

    answer("referral_rate" + DAY)
        .body("total.value", equalTo(50f))
        .body("total.numerator", equalTo(4))
        .body("total.denominator", equalTo(8))
        .body("total.lowSample", equalTo(true));
    List<String> persons =
        asViewer().get(kpi("referral_rate") + "/records" + DAY).path("items.person");
    assertThat(new HashSet<>(persons)).hasSize(8);
    // Eight pages and seven invitations.
    assertThat(persons).hasSize(15);
  }

  /** Who came by search converts later, on a page that says nothing of the search. */
  @Test
  void persons_are_told_apart_by_what_they_did_and_not_by_the_goal_alone() {
    story.event("a", NOON, event -> event.setChannel("search"));
    story.page("a", "2026-01-05T13:00:00Z").track("a", "Order Completed", "2026-01-05T13:00:00Z");
    story.event("b", NOON, event -> event.setChannel("search"));
    story.page("c", NOON).track("c", "Order Completed", NOON);
    told();

    answer("conversion_rate" + DAY + "&breakdown=channel")
        .body("total.numerator", equalTo(2))
        .body("breakdown.find { it.key == 'search' }.numerator", equalTo(1))
        .body("breakdown.find { it.key == 'search' }.denominator", equalTo(2));
    answer("conversion_rate" + DAY + "&filter=channel:eq:search").body("total.value", equalTo(50f));
    answer("conversion_rate/records" + DAY + "&filter=channel:eq:search")
        .body("items", hasSize(3))
        .body("items.person", containsInAnyOrder("user:a", "user:a", "user:b"));
  }

  @Test
  void a_goal_is_a_selector_or_the_name_of_one() {
    settings(
        """
        {"goals": [{"name": "Buy", "event": "Order Completed"}, {"type": "page", "path": "/thanks"}]}
        """);
    story.track("a", "Order Completed", NOON, "{\"plan\":\"pro\",\"seats\":7.0}");
    story.event("b", NOON, event -> event.setProperties("{\"path\":\"/thanks\"}"));
    story.page("c", NOON).page("d", NOON);
    told();

    converted("", 2);
    converted("&goal=Buy", 1);
    converted("&goal=/thanks", 1);
    convertedBy("{\"event\": \"Order Completed\"}", 1);
    convertedBy("{\"any\": true}", 4);
    convertedBy("{\"type\": \"page\"}", 3);
    convertedBy(where("seats", "eq", "7"), 1);
    convertedBy(where("seats", "eq", "\"7\""), 0);
    convertedBy(where("seats", "in", "[1, \"x\", 7]"), 1);
    convertedBy(where("seats", "lt", "\"10\""), 1);
    convertedBy(where("plan", "contains", "\"ro\""), 1);
    convertedBy(where("plan", "ne", "\"free\""), 4);
    convertedBy("{\"where\": [{\"property\": \"plan\", \"op\": \"exists\"}]}", 1);
  }

  @Test
  void what_is_named_in_a_selector_is_never_sql() {
    story.track("a", "x' or '1'='1", NOON, "{\"x' or '1'='1\":\"1\"}").page("b", NOON);
    told();

    convertedBy("{\"event\": \"x' or '1'='1\"}", 1);
    convertedBy("{\"path\": \"' or true or '\"}", 0);
    convertedBy("{\"name\": \"'; drop table event; --\"}", 0);
    convertedBy(where("x' or '1'='1", "eq", "\"1\""), 1);
    convertedBy(where("a'), true) or (('1", "eq", "\"1'='1\""), 0);
    convertedBy(where("a", "in", "[\"'); delete from event; --\", 1]"), 0);
    convertedBy(where(":project $1 {filters} {sql doers}", "eq", "\":project\""), 0);
    converted("", 0);
  }

  /** As many core actions as may be, each with as many conditions as may be. */
  @Test
  void an_absurd_question_is_answered_like_any_other() {
    story.page("a", NOON);
    told();
    var condition = "{\"property\":\"p%d\",\"op\":\"gt\",\"value\":%d}";
    var conditions =
        IntStream.range(0, 20).mapToObj(n -> condition.formatted(n, n)).collect(joining(","));
    var action = "{\"event\":\"e%d\",\"where\":[" + conditions + "]}";
    var actions =
        IntStream.range(0, 100).mapToObj(action::formatted).collect(joining(",", "[", "]"));

    post(
            "/queries",
            """
            {"kpi": "core_actions", "from": "2026-01-05", "to": "2026-01-05", "coreActions": %s}
            """
                .formatted(actions))
        .statusCode(200)
        .body("total.value", equalTo(0))
        .body("breakdown", hasSize(100));
  }

  private void converted(String goal, int persons) {
    answer("conversion_rate" + DAY + goal).body("total.numerator", equalTo(persons));
  }

  /** By the address and by the body. */
  private void convertedBy(String selector, int persons) {
    asViewer()
        .queryParam("goal", selector)
        .get(kpi("conversion_rate") + DAY)
        .then()
        .statusCode(200)
        .body("total.numerator", equalTo(persons));
    post(
            "/queries",
            """
            {"kpi": "conversion_rate", "from": "2026-01-05", "to": "2026-01-05", "goal": %s}
            """
                .formatted(selector))
        .statusCode(200)
        .body("total.numerator", equalTo(persons));
  }

  private static String where(String property, String op, String value) {
    return "{\"where\": [{\"property\": \"%s\", \"op\": \"%s\", \"value\": %s}]}"
        .formatted(property, op, value);
  }
}

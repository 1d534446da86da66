package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoreActionsKpiTest extends StoryTest {

  private static final String ACTIONS =
      """
      {"coreActions": [{"event": "Report Created"}, {"event": "Invite Sent"},
        {"name": "Big order", "event": "Order Completed",
         "where": [{"property": "total", "op": "gte", "value": 100}]}]}
      """;

  /**
   * Ten persons are there.
   *
   * <pre>
   * Report Created   a 3 times, b once    4 by 2, 2 each,   2 of 10 are 20 %
   * Big order        a once, c twice      3 by 2, 1.5 each, 20 %
   * Invite Sent      nobody               0 by 0
   * any of them      a 4, b 1, c 2        7 by 3, 2.333,    30 %
   * </pre>
   */
  @Test
  void each_core_action_is_counted_with_its_persons() {
    settings(ACTIONS);
    for (var person : "a b c d e f g h i j".split(" ")) {
      story.page(person, NOON);
    }
    for (int n = 0; n < 3; n++) {
      story.track("a", "Report Created", NOON);
    }
    story.track("b", "Report Created", NOON);
    story.track("a", "Order Completed", NOON, "{\"total\":100}");
    story.track("c", "Order Completed", NOON, "{\"total\":250.5}");
    story.track("c", "Completed Order", NOON, "{\"total\":\"100\"}");
    story.track("d", "Order Completed", NOON, "{\"total\":99}");
    story.track("d", "Report Created", "2026-01-06T12:00:00Z");
    told();

    answer("core_actions" + DAY + "&compare=previous")
        .body("settingsVersion", equalTo(2))
        .body("total.value", equalTo(7))
        .body("total.unit", equalTo("actions"))
        .body("total.figures.persons.value", equalTo(3))
        .body("total.figures.per_person.value.toDouble()", closeTo(2.3333, 0.0001))
        .body("total.figures.share.value", equalTo(30f))
        .body("total.figures.share.n", equalTo(10))
        .body("comparison.value", equalTo(0))
        .body("comparison.significant", nullValue())
        .body("breakdown.key", contains("Report Created", "Big order", "Invite Sent"))
        .body("breakdown.value", contains(4, 3, 0))
        .body("breakdown.figures.persons.value", contains(2, 2, 0))
        .body("breakdown.figures.per_person.value", contains(2f, 1.5f, null))
        .body("breakdown.figures.share.value", contains(20f, 20f, 0f));
    // Ten pages, the order that is too small, and the seven.
    answer("core_actions/records" + DAY).body("items", hasSize(18));
    answer("core_actions" + DAY + "&coreActions=Big order&breakdown=event")
        .body("total.value", equalTo(3))
        .body("breakdown.find { it.key == 'page' }.value", equalTo(3));
  }

  @Test
  void core_actions_can_only_be_broken_down_by() {
    settings(ACTIONS);

    asViewer()
        .get(kpi("core_actions") + DAY + "&filter=core_action:eq:Report Created")
        .then()
        .statusCode(400)
        .body("errors[0].reason", equalTo("core_action can only be broken down by"));
  }

  @Test
  void without_any_named_there_is_nothing_to_count() {
    story.page("a", NOON);
    told();

    answer("core_actions" + DAY)
        .body("total.value", nullValue())
        .body("total.reason", equalTo("the project names no coreActions"))
        .body("breakdown", hasSize(0));
  }
}

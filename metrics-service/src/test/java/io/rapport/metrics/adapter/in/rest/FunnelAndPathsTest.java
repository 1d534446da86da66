package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people get through funnels and which ways they go: sent shuffled and doubled. */
@QuarkusTest
class FunnelAndPathsTest extends StoryTest {

  private static final String STEPS =
      """
      "steps": [{"path": "/pricing"}, {"event": "Signed Up"}, {"event": "Order Completed"}]
      """;

  /**
   * Four see the prices on the 5th. a signs up after 60 s and orders 240 s after that, b signs up
   * after 120 s and orders two days later, after the period, c signs up after 180 s, d does nothing
   * more. So 4, 3 and 2 persons; medians 120 s and (240 + 172,800) ÷ 2 = 86,520 s. e signs up
   * without having seen them.
   */
  @Test
  void two_of_four_persons_come_through_three_steps() {
    fourPersons();

    ask(
            "funnel",
            STEPS + ", \"windowSeconds\": 259200, \"trend\": \"day\", \"compare\": \"previous\"")
        .statusCode(200)
        .body("total.value", equalTo(50f))
        .body("total.numerator", equalTo(2))
        .body("total.denominator", equalTo(4))
        .body("total.interval95.method", equalTo("Wilson"))
        .body("steps.entered", contains(4, 3, 2))
        .body("steps.rateFromFirst", contains(100f, 75f, 50f))
        .body("steps.rateFromPrevious[2].toDouble()", closeTo(66.667, 0.001))
        .body("steps.medianSeconds", contains(null, 120f, 86_520f))
        .body("steps.meanSeconds", contains(null, 120f, 86_520f))
        .body("trend.entered", contains(4, 0))
        .body("trend.converted", contains(2, 0))
        .body("trend.rate", contains(50f, null))
        .body("trend[0].start", startsWith("2026-01-05T00:00:00"))
        .body("comparison.value", nullValue())
        .body("inputs.find { it.name == 'Signed Up' }.count", equalTo(4));
  }

  /** The same four: b's order is 172,920 s after the first step, and the end is included. */
  @ParameterizedTest
  @CsvSource({"172920, 2", "172919, 1"})
  void the_window_includes_its_last_second(int window, int converted) {
    fourPersons();

    ask("funnel", STEPS + ", \"windowSeconds\": " + window)
        .body("total.numerator", equalTo(converted));
  }

  /** Between the first two steps a looks for help. */
  @Test
  void an_excluded_event_ends_the_attempt() {
    fourPersons();
    story.event("a", "2026-01-05T10:00:30Z", event -> event.setProperties("{\"path\":\"/help\"}"));

    told();

    ask("funnel", STEPS + ", \"exclude\": [{\"path\": \"/help\"}], \"windowSeconds\": 259200")
        .body("steps.entered", contains(4, 2, 1));
    ask("funnel", STEPS + ", \"order\": \"strict\", \"windowSeconds\": 259200")
        .body("steps.entered", contains(4, 2, 1));
    ask("funnel", STEPS + ", \"order\": \"unordered\", \"windowSeconds\": 259200")
        .body("steps.entered", contains(5, 3, 2));
  }

  @Test
  void a_step_opens_to_the_events_with_which_it_was_taken() {
    fourPersons();

    var records =
        post(
                "/queries/records",
                question(
                    "funnel", STEPS + ", \"step\": 2, \"windowSeconds\": 259200, \"limit\": 2"))
            .statusCode(200)
            .body("items.person", contains("user:a", "user:b"))
            .body("items.event", contains("Signed Up", "Signed Up"));
    post(
            "/queries/records",
            question(
                "funnel",
                STEPS
                    + ", \"step\": 2, \"windowSeconds\": 259200, \"limit\": 2, \"cursor\": \""
                    + records.extract().path("next")
                    + "\""))
        .body("items.person", contains("user:c"))
        .body("next", nullValue());
  }

  @Test
  void attempts_are_told_apart_by_their_first_event() {
    fourPersons();

    List<String> keys =
        ask("funnel", STEPS + ", \"windowSeconds\": 259200, \"breakdown\": \"property.plan\"")
            .body("breakdown.find { it.key == 'pro' }.numerator", equalTo(1))
            .body("breakdown.find { it.key == 'pro' }.denominator", equalTo(2))
            .extract()
            .path("breakdown.key");
    assertThat(keys).containsExactlyInAnyOrder("pro", "free");
  }

  /**
   * a and b go from the prices to the help and then sign up, c goes straight there; repeats are one
   * step, and after an hour's pause another visit begins.
   */
  @Test
  void the_ways_that_are_gone_most_come_first() {
    for (var person : List.of("a", "b")) {
      visit(person, "10:00:00", "/pricing");
      visit(person, "10:01:00", "/help");
      visit(person, "10:02:00", "/help");
      story.track(person, "Signed Up", "2026-01-05T10:03:00Z");
    }
    visit("c", "10:00:00", "/pricing");
    story.track("c", "Signed Up", "2026-01-05T10:03:00Z");
    visit("c", "11:03:01", "/pricing");
    told();

    ask("paths", "\"start\": {\"path\": \"/pricing\"}, \"depth\": 2")
        .statusCode(200)
        .body("total.value", equalTo(4))
        .body("paths[0].steps", contains("/pricing", "/help", "Signed Up"))
        .body("paths[0].times", equalTo(2))
        .body("paths.times", contains(2, 1, 1));
    ask("paths", "\"end\": {\"event\": \"Signed Up\"}, \"depth\": 1, \"limit\": 1")
        .body("paths", hasSize(1))
        .body("paths[0].steps", contains("/help", "Signed Up"))
        .body("paths[0].persons", equalTo(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          funnel | "order": "ordered" | steps
          funnel | "steps": [{"any": true}] | steps
          funnel | "steps": [{"any": true}, {"event": 7}] | steps[1].event
          funnel | "steps": [{"any": true}, {"any": true}], "order": "sideways" | order
          funnel | "steps": [{"any": true}, {"any": true}], "windowSeconds": 0 | windowSeconds
          funnel | "steps": [{"any": true}, {"any": true}], "windowSeconds": 31622401 | windowSeconds
          funnel | "steps": [{"any": true}, {"any": true}], "step": 3 | step
          funnel | "steps": [{"any": true}, {"any": true}], "interval": "day", "trend": "week" | trend
          funnel | "steps": [{"any": true}, {"any": true}], "windowSeconds": [60, 3600] | windowSeconds
          paths | "start": {"any": true}, "end": {"any": true} | end
          paths | "depth": 11 | depth
          paths | "limit": 501 | limit
          """)
  void what_cannot_be_asked_is_refused(String kpi, String more, String field) {
    ask(kpi, more).statusCode(400).body("errors.field", contains(field));
  }

  @Test
  void a_funnel_of_fifty_steps_is_refused() {
    var steps = String.join(",", Collections.nCopies(50, "{\"any\": true}"));

    ask("funnel", "\"steps\": [" + steps + "]")
        .statusCode(400)
        .body("errors[0].field", equalTo("steps"))
        .body("errors[0].reason", equalTo("must be a list of 2 to 20"));
  }

  private void fourPersons() {
    pricing("a", "pro");
    story.track("a", "Signed Up", "2026-01-05T10:01:00Z");
    story.track("a", "Order Completed", "2026-01-05T10:05:00Z");
    pricing("b", "free");
    story.track("b", "Signed Up", "2026-01-05T10:02:00Z");
    story.track("b", "Order Completed", "2026-01-07T10:02:00Z");
    pricing("c", "pro");
    story.track("c", "Signed Up", "2026-01-05T10:03:00Z");
    pricing("d", "free");
    story.track("e", "Signed Up", "2026-01-05T10:03:00Z");
    told();
  }

  private void pricing(String person, String plan) {
    story.event(
        person,
        "2026-01-05T10:00:00Z",
        event -> event.setProperties("{\"path\":\"/pricing\",\"plan\":\"" + plan + "\"}"));
  }

  private void visit(String person, String time, String path) {
    story.event(
        person,
        "2026-01-05T" + time + "Z",
        event -> event.setProperties("{\"path\":\"" + path + "\"}"));
  }

  private ValidatableResponse ask(String kpi, String more) {
    return post("/queries", question(kpi, more));
  }

  private static String question(String kpi, String more) {
    return "{\"kpi\": \"%s\", \"from\": \"2026-01-05\", \"to\": \"2026-01-06\", %s}"
        .formatted(kpi, more);
  }
}

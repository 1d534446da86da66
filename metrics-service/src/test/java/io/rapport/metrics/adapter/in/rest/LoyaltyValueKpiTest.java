package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/**
 * Promoters pia and per, the passive quin, detractors dan and dea. Revenue: 200 → 250 of promoters,
 * 125 %; 200 → 50 of detractors, 25 %. Of two customers each none and one go: 100 % and 50 %. Of
 * all four one goes, so that each stays four times as long; orders of 40 and 60 make 50 an order,
 * once, and 200 in all, the detractor's one of 10 makes 40. Replies after 60 s and 120 s, and after
 * 600 s.
 */
@QuarkusTest
class LoyaltyValueKpiTest extends StoryTest {

  private static final String JANUARY = "loyalty_value?from=2026-01-01&to=2026-01-31";
  private static final String BEFORE = "2025-12-15T12:00:00Z";
  private static final String WITHIN = "2026-01-15T12:00:00Z";

  @Test
  void promoters_passives_and_detractors_are_told_with_what_they_bring() {
    fivePersons();

    var answer = answer(JANUARY);

    answer
        .body("total.value", equalTo(0f))
        .body("total.n", equalTo(5))
        .body("total.unit", equalTo("score"))
        .body("interval", equalTo("total"))
        .body("parameters.'customer.by'", equalTo("subscription"))
        .body("loyalty.group", contains("promoter", "passive", "detractor"))
        .body("loyalty.persons", contains(2, 1, 2));
    measure(answer, "nrr", "value", 125f, null, 25f);
    measure(answer, "nrr", "n", 2, 0, 2);
    measure(answer, "nrr", "interval95.method", "bootstrap by unit", null, "bootstrap by unit");
    measure(answer, "customer_retention_rate", "value", 100f, null, 50f);
    measure(answer, "customer_retention_rate", "interval95.method", "Wilson", null, "Wilson");
    measure(answer, "average_order_value", "value", 50f, null, 10f);
    measure(answer, "clv", "value", 200f, null, 40f);
    measure(answer, "first_response_time", "value", 90f, null, 600f);
    answer
        .body("loyalty.measures.nrr.lowSample", everyItem(equalTo(true)))
        .body(
            "loyalty[1].measures.nrr.reason", equalTo("nobody had recurring revenue at the start"))
        .body(
            "inputs.name", hasItems("After the order", "Order Completed", "Subscription Started"));
  }

  @Test
  void what_somebody_says_within_the_time_is_no_reason_of_it() {
    fivePersons();

    answer(JANUARY + "&compare=previous")
        .body("loyalty.persons", contains(2, 1, 2))
        // In November pia was a detractor.
        .body("comparison.value", equalTo(-100f));
    // In February dea is a promoter.
    answer("loyalty_value?from=2026-02-01&to=2026-02-28&compare=previous")
        .body("loyalty.persons", contains(3, 1, 1))
        .body("total.value", equalTo(40f))
        .body("comparison.value", equalTo(0f))
        .body("comparison.significant", equalTo(false));
  }

  @Test
  void a_group_of_nobody_has_a_reason_and_no_number() {
    fivePersons();

    answer(JANUARY + "&filter=person:ne:user:quin")
        .body("loyalty[1].persons", equalTo(0))
        .body("loyalty[1].measures.collect { it.value.value }", everyItem(nullValue()))
        .body(
            "loyalty[1].measures.collect { it.value.reason }.unique()",
            contains("nobody answered so before the time"));
    answer(JANUARY + "&filter=person:eq:user:nobody")
        .body("total.value", nullValue())
        .body("total.reason", equalTo("nobody has answered"));
  }

  @Test
  void the_records_are_the_answers_that_tell_the_groups() {
    fivePersons();

    answer("loyalty_value/records?from=2026-01-01&to=2026-01-31")
        .body("items", hasSize(5))
        .body(
            "items.person",
            containsInAnyOrder("user:pia", "user:per", "user:quin", "user:dan", "user:dea"))
        .body("items.find { it.person == 'user:pia' }.score", equalTo(10));
  }

  @Test
  void it_is_asked_of_persons_and_of_a_whole_time() {
    asViewer()
        .get(kpi(JANUARY) + "&interval=month&filter=property.plan:eq:pro")
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("interval", "filter"));
    asViewer()
        .queryParam("mrr", "{\"from\":\"hope\"}")
        .get(kpi(JANUARY))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("mrr.from"));
  }

  private void fivePersons() {
    settings("{\"customer\":{\"by\":\"subscription\"}}");
    answered("pia", 3, "2025-11-15T12:00:00Z");
    answered("pia", 10, BEFORE);
    answered("per", 9, BEFORE);
    answered("quin", 8, BEFORE);
    answered("dan", 0, BEFORE);
    answered("dea", 6, BEFORE);
    answered("dea", 10, WITHIN);
    for (var user : new String[] {"pia", "per", "dan", "dea"}) {
      subscription(user, "Started", BEFORE, 100);
    }
    subscription("pia", "Updated", WITHIN, 150);
    subscription("dan", "Cancelled", WITHIN, 100);
    subscription("dea", "Updated", WITHIN, 50);
    ordered("pia", 40);
    ordered("per", 60);
    ordered("dan", 10);
    asked("pia", "2026-01-15T12:01:00Z");
    asked("per", "2026-01-15T12:02:00Z");
    asked("dan", "2026-01-15T12:10:00Z");
    told();
  }

  private void answered(String user, int score, String at) {
    story.also(
        topics -> topics.answer(project, user + at, score, at, fact -> fact.setUserId(user)));
  }

  private void subscription(String user, String what, String at, int mrr) {
    story.track(
        user,
        "Subscription " + what,
        at,
        "{\"subscription_id\":\"of " + user + "\",\"mrr\":" + mrr + "}");
  }

  private void ordered(String user, int revenue) {
    story.track(user, "Order Completed", WITHIN, "{\"revenue\":" + revenue + "}");
  }

  private void asked(String user, String answeredAt) {
    var conversation = "\"conversation_id\":\"of " + user + "\"";
    story.track(user, "Live Chat Message Sent", WITHIN, "{" + conversation + "}");
    story.track(
        user,
        "Live Chat Message Received",
        answeredAt,
        "{" + conversation + ",\"agent_id\":\"eva\"}");
  }

  /** Of promoters, passives and detractors. */
  private static void measure(
      ValidatableResponse answer,
      String kpi,
      String what,
      Object promoters,
      Object passives,
      Object detractors) {
    answer
        .body("loyalty[0].measures." + kpi + "." + what, equalTo(promoters))
        .body("loyalty[1].measures." + kpi + "." + what, equalTo(passives))
        .body("loyalty[2].measures." + kpi + "." + what, equalTo(detractors));
  }
}

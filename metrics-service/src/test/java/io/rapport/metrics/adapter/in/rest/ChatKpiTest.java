package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** The worked examples of conversations. */
@QuarkusTest
class ChatKpiTest extends StoryTest {

  /** 60 s, 120 s, 600 s, one unanswered; one that the agent began and one that a bot answered. */
  @Test
  void half_of_the_customers_are_answered_within_two_minutes() {
    asks("a", "2026-01-05T12:00:00Z");
    answers("a", "2026-01-05T12:01:00Z", "\"agent_id\":\"eva\"");
    answers("a", "2026-01-05T12:00:30Z", "\"agent_id\":\"bot-1\",\"agent_type\":\"bot\"");
    asks("a", "2026-01-05T12:02:00Z");
    answers("a", "2026-01-05T12:03:00Z", "\"agent_id\":\"eva\"");
    answers("b", "2026-01-05T11:59:00Z", "\"automated\":true,\"agent_id\":\"greeter\"");
    asks("b", "2026-01-05T12:00:00Z");
    answers("b", "2026-01-05T12:02:00Z", "\"agent_id\":\"eva\"");
    asks("c", "2026-01-05T23:55:00+01:00");
    answers("c", "2026-01-06T00:05:00+01:00", "\"agent_id\":\"eva\"");
    asks("d", "2026-01-05T12:00:00Z");
    answers("d", "2026-01-05T12:00:10Z", "\"text\":\"We will be with you\"");
    answers("e", "2026-01-05T12:00:00Z", "\"agent_id\":\"eva\"");
    asks("e", "2026-01-05T12:00:10Z");
    answers("e", "2026-01-05T12:00:20Z", "\"agent_id\":\"eva\"");
    told();

    answer("first_response_time" + DAY + "&compare=previous")
        .body("total.value", equalTo(120f))
        .body("total.unit", equalTo("seconds"))
        .body("total.n", equalTo(3))
        .body("total.interval95", nullValue())
        .body("total.figures.mean.value", equalTo(260f))
        .body("total.figures.mean.interval95", notNullValue())
        .body("total.figures.p90.value", equalTo(504f))
        .body("total.figures.unanswered.value", equalTo(1))
        .body("comparison.value", nullValue());
    answer("first_response_time/records" + DAY)
        // Four first messages and three first replies.
        .body("items", hasSize(7));
  }

  /** Asked on Friday at 16:59 and answered on Monday at 9:04 is five minutes. */
  @Test
  void business_hours_leave_out_when_nobody_is_there() {
    asks("a", "2026-01-02T16:59:00+01:00");
    answers("a", "2026-01-05T09:04:00+01:00", "\"agent_id\":\"eva\"");
    told();
    var question = "first_response_time?from=2026-01-02&to=2026-01-02&interval=total";
    asViewer()
        .get(kpi(question) + "&hours=business")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("hours"))
        .body("errors.reason", hasItem(containsString("workingHours")));

    settings(
        """
        {"workingHours": {"friday": {"from": "09:00", "to": "17:00"},
          "monday": {"from": "09:00", "to": "17:00"}}}
        """);

    answer(question + "&hours=business").body("total.value", equalTo(300f));
    answer(question).body("total.value", equalTo(230_700f));
  }

  @Test
  void a_question_says_what_begins_and_answers_a_conversation() {
    story.track("a", "Ticket Opened", "2026-01-05T12:00:00Z", "{\"ticket\":7}");
    story.track("a", "Ticket Touched", "2026-01-05T12:00:30Z", "{\"ticket\":7,\"by\":\"bot\"}");
    story.track("a", "Ticket Touched", "2026-01-05T12:01:00Z", "{\"ticket\":7,\"by\":\"eva\"}");
    told();

    post(
            "/queries",
            """
            {"kpi": "first_response_time", "from": "2026-01-05", "to": "2026-01-05",
             "start": {"event": "Ticket Opened"}, "key": "ticket", "hours": "calendar",
             "reply": {"event": "Ticket Touched",
                       "where": [{"property": "by", "op": "ne", "value": "bot"}]}}
            """)
        .statusCode(200)
        .body("total.value", equalTo(60f));
    answer("first_response_time" + DAY)
        .body("total.value", nullValue())
        .body("total.reason", notNullValue());
    asViewer().get(kpi("first_response_time") + DAY + "&hours=never").then().statusCode(400);
  }

  private void asks(String conversation, String at) {
    story.track("customer-" + conversation, "Live Chat Message Sent", utc(at), of(conversation));
  }

  private void answers(String conversation, String at, String said) {
    story.track(
        "customer-" + conversation,
        "Live Chat Message Received",
        utc(at),
        "{\"conversation_id\":\"" + conversation + "\"," + said + "}");
  }

  private static String of(String conversation) {
    return "{\"conversation_id\":\"" + conversation + "\"}";
  }

  private static String utc(String at) {
    return OffsetDateTime.parse(at).toInstant().toString();
  }
}

package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From a stock client and a browser, through the broker and the database, to the numbers of the
 * API: every expected number is worked out by hand beside it.
 */
@OnTheSystem
class TheWholeWayIT {

  /** The week in which the clocks of Berlin go forward, on Sunday at 01:00Z. */
  private static final String WEEK = "from=2026-03-23&to=2026-03-29";

  private static final Duration COUNTED = Duration.ofSeconds(60);

  private final TheSystem system;
  private final Project project;

  TheWholeWayIT(TheSystem system) {
    this.system = system;
    this.project = Project.create(system, "The whole way");
  }

  @BeforeAll
  void events_are_sent_and_surveys_are_answered() throws Exception {
    fromTheServer();
    fromTheBrowser();
    answersToNps();
    answersToCsat();
  }

  /** By npm's {@code @segment/analytics-node}; events of servers make no sessions. */
  private void fromTheServer() throws Exception {
    var calls =
        List.of(
            // Ada is the visitor who was known as anon-ada until then.
            Map.of(
                "call",
                "identify",
                "userId",
                "ada",
                "anonymousId",
                "anon-ada",
                "timestamp",
                "2026-03-23T09:05:00Z",
                "traits",
                Map.of("plan", "team")),
            Map.of(
                "call",
                "page",
                "userId",
                "ada",
                "timestamp",
                "2026-03-23T09:00:00Z",
                "name",
                "Home"),
            Map.of(
                "call",
                "track",
                "userId",
                "bob",
                "timestamp",
                "2026-03-24T10:00:00Z",
                "event",
                "Report Created",
                "properties",
                Map.of("template", "stock")),
            // 23:57 on the last day of the week, and 00:03 on the first of the next.
            Map.of(
                "call",
                "page",
                "userId",
                "cyd",
                "timestamp",
                "2026-03-29T21:57:00Z",
                "name",
                "Home"),
            Map.of(
                "call",
                "page",
                "userId",
                "cyd",
                "timestamp",
                "2026-03-29T22:03:00Z",
                "name",
                "Docs"),
            // A mail that was opened shows nobody using the product.
            Map.of(
                "call",
                "track",
                "userId",
                "dan",
                "timestamp",
                "2026-03-26T10:00:00Z",
                "event",
                "Email Opened",
                "properties",
                Map.of("email_id", "m1")));
    var job =
        Map.of("host", system.origin().toString(), "writeKey", project.writeKey(), "calls", calls);
    var sent = new NodeScript("send-events.mjs").run(new ObjectMapper().writeValueAsString(job));
    assertThat(sent.getInt("sent")).isEqualTo(6);
  }

  private void fromTheBrowser() {
    project
        .track(
            List.of(
                page("b1", "anon-ada", "2026-03-23T08:00:00Z"),
                page("b2", "anon-ada", "2026-03-23T08:10:00Z"),
                // 35 minutes later: another session.
                page("b3", "anon-ada", "2026-03-23T08:45:00Z"),
                // 23:50 on Wednesday and 00:05 on Thursday: one session, which counts on Wednesday.
                page("b4", "anon-ada", "2026-03-25T22:50:00Z"),
                page("b5", "anon-ada", "2026-03-25T23:05:00Z"),
                // 01:30 and 03:05 on the Sunday without an hour from two to three: 35 minutes.
                page("b6", "anon-eve", "2026-03-29T00:30:00Z"),
                page("b7", "anon-eve", "2026-03-29T01:05:00Z"),
                // The same message again.
                page("b7", "anon-eve", "2026-03-29T01:05:00Z"),
                inactive("b8", "anon-eve", "2026-03-27T12:00:00Z")))
        .statusCode(200);
  }

  /** Ten promoters, five passives, five detractors. */
  private void answersToNps() {
    String survey =
        project.survey(
            "Loyalty",
            Map.of(
                "id",
                "recommend",
                "type",
                "nps",
                "text",
                "Would you recommend us?",
                "required",
                true));
    var scores = List.of(9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 7, 8, 7, 8, 7, 0, 3, 6, 6, 5);
    IntStream.range(0, scores.size())
        .forEach(
            i -> answer(survey, UUID.randomUUID(), "n" + i, Map.of("recommend", scores.get(i))));
    // Neither a showing nor a dismissal is an answer.
    meet("shown", survey, "n99");
    meet("dismissed", survey, "n99");
  }

  /** Eight of ten are satisfied; one of them has thought better of it. */
  private void answersToCsat() {
    String survey =
        project.survey(
            "Support",
            Map.of(
                "id",
                "satisfied",
                "type",
                "csat",
                "text",
                "How satisfied are you?",
                "required",
                true));
    var scores = List.of(5, 4, 5, 4, 5, 4, 5, 3, 1);
    IntStream.range(0, scores.size())
        .forEach(
            i -> answer(survey, UUID.randomUUID(), "c" + i, Map.of("satisfied", scores.get(i))));
    UUID changed = UUID.randomUUID();
    project.answer(survey, changed.toString(), "c9", Map.of("satisfied", 2), false);
    answer(survey, changed, "c9", Map.of("satisfied", 4));
    // The same request again changes nothing.
    answer(survey, changed, "c9", Map.of("satisfied", 4));
  }

  @Test
  void pageviews_are_those_of_the_week_in_the_zone_of_the_project() {
    // Monday b1 b2 b3 and Ada's by the server, Wednesday b4, Thursday b5, Sunday b6 b7 (once) and
    // Cyd's first.
    var pageviews = awaited("pageviews", WEEK + "&interval=day", 9);
    assertThat(pageviews.getList("series.value", Double.class))
        .containsExactly(4.0, 0.0, 1.0, 1.0, 0.0, 0.0, 3.0);
    assertThat(pageviews.getList("series.start", String.class))
        .startsWith("2026-03-23T00:00:00+01:00")
        .endsWith("2026-03-29T00:00:00+01:00");
    assertThat(pageviews.getString("timeZone")).isEqualTo("Europe/Berlin");
    assertThat(pageviews.<Object>get("total.interval95")).isNull();
  }

  @Test
  void sessions_end_after_half_an_hour_and_not_at_midnight() {
    // Monday b1+b2 and b3, Wednesday b4+b5, Sunday b6 and b7.
    var sessions = awaited("sessions", WEEK + "&interval=day", 5);
    assertThat(sessions.getList("series.value", Double.class))
        .containsExactly(2.0, 0.0, 1.0, 0.0, 0.0, 0.0, 2.0);
  }

  @Test
  void a_visitor_and_the_user_they_become_are_one_active_person() {
    // Ada on Monday, Wednesday and Thursday, Bob on Tuesday, Eve and Cyd on Sunday; neither Dan nor
    // Eve's idle tab.
    var daily = awaited("active_users", WEEK + "&interval=day&window=1", 2);
    assertThat(daily.getList("series.value", Double.class))
        .containsExactly(1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 2.0);
    // Ada, Bob, Cyd and Eve in the seven days up to Sunday.
    awaited("active_users", WEEK + "&interval=total&window=7", 4);
  }

  @Test
  void nps_is_25_with_the_interval_for_few_answers() {
    // 100·(10 − 5)/20 = 25. MoE95 = 196·√((0.50 + 0.25 − 0.25²)/20) = 36.34.
    // Under 30 answers the interval is the adjusted Wald: 10.75, 6.5 and 5.75 of 23, so 5/23 =
    // 21.74 in the middle and
    // 196·√((16.5/23 − (5/23)²)/23) = 33.46 to each side.
    var nps = awaited("nps", today(), 25);
    assertThat(nps.getInt("total.n")).isEqualTo(20);
    assertThat(nps.getInt("total.numerator")).isEqualTo(5);
    assertThat(nps.getInt("total.denominator")).isEqualTo(20);
    assertThat(nps.getDouble("total.figures.moe95.value")).isCloseTo(36.34, within(0.005));
    assertThat(nps.getDouble("total.interval95.low")).isCloseTo(-11.72, within(0.01));
    assertThat(nps.getDouble("total.interval95.high")).isCloseTo(55.19, within(0.01));
    assertThat(nps.getBoolean("total.lowSample")).isTrue();
  }

  @Test
  void csat_is_80_with_wilsons_interval() {
    // 8 of 10. Wilson: (0.8 + z²/20 ± z·√(0.016 + z²/400))/(1 + z²/10), z² = 3.8415: 0.7167 ±
    // 0.2266.
    var csat = awaited("csat", today(), 80);
    assertThat(csat.getInt("total.n")).isEqualTo(10);
    assertThat(csat.getInt("total.numerator")).isEqualTo(8);
    assertThat(csat.getDouble("total.interval95.low")).isCloseTo(49.02, within(0.005));
    assertThat(csat.getDouble("total.interval95.high")).isCloseTo(94.33, within(0.005));
    // (5+4+5+4+5+4+5+3+1+4)/10
    assertThat(csat.getDouble("total.figures.mean.value")).isEqualTo(4.0);
  }

  @Test
  void the_records_behind_the_numbers_give_the_same_numbers() {
    // Given
    awaited("pageviews", WEEK, 9);
    awaited("nps", today(), 25);

    // When
    var pageviews = project.records("pageviews", WEEK + "&limit=4");
    var answers = project.records("nps", today() + "&limit=7");

    // Then
    assertThat(pageviews).hasSize(9);
    assertThat(pageviews.stream().map(record -> (String) record.get("messageId")))
        .doesNotHaveDuplicates()
        .contains("b1", "b2", "b3", "b4", "b5", "b6", "b7");
    assertThat(answers).hasSize(20);
    assertThat(answers.stream().filter(answer -> score(answer) >= 9)).hasSize(10);
    assertThat(answers.stream().filter(answer -> score(answer) <= 6)).hasSize(5);
  }

  @Test
  void another_project_has_seen_none_of_it() {
    // Given
    awaited("pageviews", WEEK, 9);
    awaited("nps", today(), 25);

    // When
    var other = Project.create(system, "Next door");

    // Then
    assertThat(other.kpi("pageviews", WEEK).getDouble("total.value")).isZero();
    assertThat(other.kpi("nps", today()).getInt("total.n")).isZero();
    assertThat(other.kpi("nps", today()).<Object>get("total.value")).isNull();
  }

  private JsonPath awaited(String kpi, String question, double value) {
    await()
        .atMost(COUNTED)
        .untilAsserted(
            () ->
                assertThat(project.kpi(kpi, question).<Number>get("total.value").doubleValue())
                    .as(kpi)
                    .isEqualTo(value));
    return project.kpi(kpi, question);
  }

  private void answer(String survey, UUID response, String person, Map<String, Object> answers) {
    project.answer(survey, response.toString(), person, answers, true);
  }

  private void meet(String how, String survey, String person) {
    system
        .anybody()
        .body(
            Map.of(
                "writeKey",
                project.writeKey(),
                "survey",
                survey,
                "version",
                1,
                "anonymousId",
                person))
        .post("/survey/v1/" + how)
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> page(String messageId, String visitor, String at) {
    var page = new HashMap<>(event(messageId, visitor, at));
    page.put("type", "page");
    page.put("name", "Home");
    page.put("context", Map.of("library", Map.of("name", "analytics.js")));
    return page;
  }

  private static Map<String, Object> inactive(String messageId, String visitor, String at) {
    var event = new HashMap<>(event(messageId, visitor, at));
    event.put("type", "track");
    event.put("event", "Tab Refreshed");
    event.put("context", Map.of("active", false));
    return event;
  }

  private static Map<String, Object> event(String messageId, String visitor, String at) {
    return Map.of("messageId", messageId, "anonymousId", visitor, "timestamp", at);
  }

  /** Answers are dated by the moment at which they are given, whatever midnight does meanwhile. */
  private static String today() {
    var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    return "from=" + today.minusDays(1) + "&to=" + today;
  }

  private static int score(Map<String, Object> record) {
    return ((Number) record.get("score")).intValue();
  }
}

package io.rapport.survey.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is asked what, from outside. */
@QuarkusTest
class AskingApiTest {

  private final Shop.Owner owner;
  private final PersonFactsTopic facts;
  private final DataSource database;
  private Shop shop;

  AskingApiTest(Shop.Owner owner, PersonFactsTopic facts, DataSource database) {
    this.owner = owner;
    this.facts = facts;
    this.database = database;
  }

  @BeforeEach
  void a_shop() {
    shop = owner.opens();
  }

  @Test
  void who_is_asked_gets_the_survey_and_everything_to_show_it() {
    var survey = shop.liveSurvey();

    decide("\"anonymousId\": \"anna\"")
        .body("show.survey", equalTo(survey))
        .body("show.version", equalTo(1))
        .body("show.questions.id", contains("score", "why"))
        .body("show", not(hasKey("targeting")))
        .body("$", not(hasKey("hold")));
  }

  @Test
  void a_hold_says_when_to_come_again_and_nothing_else() {
    shop.liveSurvey();
    decide("\"anonymousId\": \"anna\"");

    decide("\"anonymousId\": \"anna\"")
        .body("$", not(hasKey("show")))
        .body("hold.size()", equalTo(1))
        .body("hold.retryAfter", greaterThan(30));
  }

  @Test
  void who_saw_it_is_not_asked_again_whatever_their_device() {
    // Given
    var survey = shop.liveSurvey();
    decide("\"anonymousId\": \"phone\"").body("show.survey", equalTo(survey));
    shown(survey, "\"anonymousId\": \"phone\"");

    // When the phone turns out to be Anna's
    held("\"anonymousId\": \"phone\", \"userId\": \"anna\"");

    // Then she is known by her name alone, and on her other device
    held("\"userId\": \"anna\"");
    held("\"anonymousId\": \"laptop\", \"userId\": \"anna\"");
    held("\"anonymousId\": \"laptop\"");
    decide("\"anonymousId\": \"somebody else\"").body("show.survey", equalTo(survey));
  }

  @Test
  void two_devices_of_one_user_at_once_are_shown_one_survey() throws Exception {
    // Given
    shop.liveSurvey();
    shop.liveSurvey();

    // When
    var shows =
        atOnce(24, n -> "\"anonymousId\": \"device-%d\", \"userId\": \"anna\"".formatted(n % 4));

    // Then
    assertThat(shows).isEqualTo(1);
  }

  @Test
  void a_quota_is_never_exceeded_by_many_at_once() throws Exception {
    // Given
    var survey = live("{\"quota\": 5}");

    // When
    var shows = atOnce(40, "\"anonymousId\": \"p-%d\""::formatted);

    // Then
    assertThat(shows).isEqualTo(5);
    why(survey, "somebody").body("rule", equalTo("open")).body("until", nullValue());
  }

  @Test
  void so_many_people_of_an_account_and_no_more_at_once() throws Exception {
    // Given
    owner.settles(shop, "{\"surveys\": {\"perAccount\": {\"people\": 2, \"days\": 30}}}");
    var survey = live("{}");
    for (int n = 0; n < 10; n++) {
      facts.say(shop, "u:" + n, List.of(), List.of("user-" + n), "{}", "vip");
    }
    await()
        .untilAsserted(
            () ->
                shop.asViewer()
                    .post(shop.survey(survey) + "/dry-run")
                    .then()
                    .body("persons", equalTo(10)));
    held("\"userId\": \"nobody knows\"");

    // When
    var shows = atOnce(10, "\"userId\": \"user-%d\""::formatted);

    // Then
    assertThat(shows).isEqualTo(2);
  }

  @Test
  void a_claim_that_ends_unused_frees_its_place_and_the_person() throws SQLException {
    // Given
    var survey = live("{\"quota\": 1}");
    decide("\"anonymousId\": \"anna\"").body("show.survey", equalTo(survey));
    held("\"anonymousId\": \"ben\"");

    // When
    sixtySecondsPass();

    // Then
    decide("\"anonymousId\": \"ben\"").body("show.survey", equalTo(survey));
  }

  @Test
  void a_showing_keeps_its_place_until_it_is_dismissed() throws SQLException {
    // Given
    var survey = live("{\"quota\": 1}");
    decide("\"anonymousId\": \"anna\"");
    shown(survey, "\"anonymousId\": \"anna\"");
    held("\"anonymousId\": \"ben\"");

    // When
    post("dismissed", survey, "\"anonymousId\": \"anna\"");

    // Then
    decide("\"anonymousId\": \"ben\"").body("show.survey", equalTo(survey));
  }

  @Test
  void an_answer_takes_a_place_for_ever() throws SQLException {
    // Given
    var survey = live("{\"quota\": 2}");
    decide("\"anonymousId\": \"anna\"");
    shown(survey, "\"anonymousId\": \"anna\"");

    // When
    answer(survey, "{\"score\": 6}");
    answer(survey, "{\"score\": 3}"); // without having been asked
    sixtySecondsPass();

    // Then
    held("\"anonymousId\": \"ben\"");
  }

  @Test
  void the_most_important_survey_goes_first() {
    live("{\"priority\": 1}");
    var first = live("{\"priority\": 2}");
    live("{}");

    decide("\"anonymousId\": \"anna\"").body("show.survey", equalTo(first));
  }

  @Test
  void a_survey_that_is_paused_or_changed_is_seen_at_once() {
    // Given
    var survey = shop.liveSurvey();
    decide("\"anonymousId\": \"anna\"").body("show.survey", equalTo(survey));

    // When
    shop.asEditor().post(shop.survey(survey) + "/pause").then().statusCode(200);
    held("\"anonymousId\": \"ben\"");
    shop.asEditor().post(shop.survey(survey) + "/resume").then().statusCode(200);

    // Then
    decide("\"anonymousId\": \"ben\"").body("show.survey", equalTo(survey));
  }

  @Test
  void the_trigger_and_the_address_decide() {
    live(
        """
        {"triggers": [
          {"type": "pageview", "urls": [{"match": "glob", "value": "/product/*"}]},
          {"type": "event", "name": "Order Completed",
           "where": [{"property": "total", "op": "gt", "value": 50}]}]}
        """);

    held(
        "\"anonymousId\": \"a\", \"url\": \"https://x.example/\", \"trigger\": {\"type\": \"pageview\"}");
    asked(
        "\"anonymousId\": \"b\", \"url\": \"https://x.example/product/7\","
            + " \"trigger\": {\"type\": \"pageview\"}");
    asked(
        "\"anonymousId\": \"c\", \"trigger\": {\"type\": \"event\", \"name\": \"Order Completed\","
            + " \"properties\": {\"total\": \"59.90\"}}");
    held(
        "\"anonymousId\": \"d\", \"trigger\": {\"type\": \"event\", \"name\": \"Order Completed\","
            + " \"properties\": {\"total\": 9}}");
  }

  @Test
  void a_browser_that_asks_for_privacy_is_left_in_peace() {
    shop.liveSurvey();

    Shop.asAnybody()
        .header("Sec-GPC", "1")
        .body(body("\"anonymousId\": \"anna\""))
        .post("/survey/v1/decide")
        .then()
        .statusCode(200)
        .body("$", hasKey("hold"));
    asked("\"anonymousId\": \"anna\"");
  }

  @Test
  void what_metrics_service_says_decides_and_until_it_does_nobody_is_asked() {
    // Given
    var survey =
        live(
            """
            {"audience": {"include": [{"type": "trait", "name": "plan", "op": "eq", "value": "pro"},
                                      {"type": "segment", "segment": "vip"}]}}
            """);
    held("\"userId\": \"anna\"");
    why(survey, "anna")
        .body("rule", equalTo("audience"))
        .body(
            "reason",
            equalTo("the trait plan cannot be told: nothing is known about this person yet"));

    // When
    facts.say(shop, "u:anna", List.of("phone"), List.of("anna"), "{\"plan\": \"pro\"}", "vip");

    // Then
    await().untilAsserted(() -> why(survey, "anna").body("decision", equalTo("show")));
    asked("\"anonymousId\": \"phone\"");
    held("\"userId\": \"anna\"");
  }

  @Test
  void why_shows_every_rule_in_order_to_members() {
    var survey =
        live("{\"triggers\": [{\"type\": \"exit_intent\"}], \"clock\": {\"type\": \"once\"}}");
    shown(survey, "\"anonymousId\": \"anna\"");

    why(survey, "anna")
        .body("decision", equalTo("hold"))
        .body("rule", equalTo("clock"))
        .body(
            "rules.rule",
            contains(
                "open",
                "trigger",
                "audience",
                "consent",
                "sample",
                "clock",
                "quiet_period",
                "one_at_a_time"))
        .body(
            "rules.finding",
            contains("pass", "depends", "pass", "pass", "pass", "hold", "hold", "pass"));
    shop.asViewer()
        .queryParam("person", "anna")
        .queryParam("url", "https://shop.example/")
        .get(shop.survey(survey) + "/why")
        .then()
        .body("rule", equalTo("trigger"));
    shop.asViewer().get(shop.survey(survey) + "/why").then().statusCode(400);
  }

  @Test
  void a_dry_run_counts_known_persons_by_the_same_rules() {
    // Given
    var survey =
        drafted(
            """
            {"audience": {"include": [{"type": "trait", "name": "plan", "op": "eq", "value": "pro"}]}}
            """);
    var shownTo = live("{}");
    for (int n = 0; n < 6; n++) {
      var plan = n < 4 ? "pro" : "free";
      facts.say(
          shop, "u:" + n, List.of(), List.of("user-" + n), "{\"plan\": \"" + plan + "\"}", "vip");
    }
    shown(shownTo, "\"userId\": \"user-0\"");

    // Then
    await()
        .untilAsserted(
            () ->
                shop.asViewer()
                    .post(shop.survey(survey) + "/dry-run")
                    .then()
                    .statusCode(200)
                    .body("persons", equalTo(6))
                    .body("complete", equalTo(true))
                    .body("show.count", equalTo(3))
                    .body("show.sample", hasItem("u:3"))
                    .body("hold.find { it.rule == 'audience' }.count", equalTo(2))
                    .body("hold.find { it.rule == 'quiet_period' }.sample", contains("u:0")));
    shop.asViewer()
        .queryParam("persons", 2)
        .post(shop.survey(survey) + "/dry-run")
        .then()
        .body("persons", equalTo(2))
        .body("complete", equalTo(false));
    shop.asEditor().get(shop.survey(survey)).then().body("state", equalTo("draft"));
  }

  @Test
  void a_targeting_is_kept_and_published_with_its_survey() {
    var targeting =
        """
        {"from": "2026-01-01T01:00:00+01:00", "until": "2099-01-01T00:00:00Z", "quota": 100,
         "triggers": [{"type": "delay", "seconds": 5}, {"type": "scroll", "percent": 50},
                      {"type": "click", "name": "buy"}, {"type": "exit_intent"},
                      {"type": "manual", "name": "m"},
                      {"type": "pageview", "urls": [{"match": "exact", "value": "/a"}],
                       "except": [{"match": "contains", "value": "b"}]}],
         "audience": {"include": [{"type": "device", "devices": ["mobile"]},
                                  {"type": "trait", "name": "n", "op": "in", "value": ["a", 2]}],
                      "exclude": [{"type": "account", "account": "acme"}]},
         "requireConsent": true, "sample": 12.5, "clock": {"type": "at_most", "times": 3, "afterDays": 90},
         "exemptFrom": ["quiet_period", "account_limit"], "priority": -5}
        """;
    var survey = live(targeting);

    for (var path : List.of("", "/versions")) {
      var from = path.isEmpty() ? "targeting" : "items[0].targeting";
      shop.asViewer()
          .get(shop.survey(survey) + path)
          .then()
          .body(from + ".from", equalTo("2026-01-01T00:00:00Z"))
          .body(from + ".sample", equalTo(12.5f))
          .body(from + ".clock.afterDays", equalTo(90))
          .body(from + ".triggers.size()", equalTo(6))
          .body(from + ".audience.include[1].value", contains("a", "2"))
          .body(from + ".exemptFrom", contains("quiet_period", "account_limit"))
          .body(from + ".priority", equalTo(-5));
    }
    shop.asViewer().get(shop.survey(survey)).then().body("unpublishedChanges", equalTo(false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"quota": 0}                                                    | targeting.quota
          {"from": "yesterday"}                                           | targeting.from
          {"from": "1000-01-01T00:00:00Z"}                                | targeting.from
          {"until": "+9999-01-01T00:00:00Z"}                              | targeting.until
          {"sample": 0}                                                   | targeting.sample
          {"sample": 1E400}                                               | targeting.sample
          {"priority": 100000}                                            | targeting.priority
          {"clock": {"type": "at_most", "times": -1, "afterDays": 3}}     | targeting.clock.times
          {"clock": {"type": "sometimes"}}                                | targeting.clock.type
          {"triggers": [{"type": "telepathy"}]}                           | targeting.triggers[0].type
          {"triggers": [{"type": "scroll", "percent": 0}]}                | targeting.triggers[0].percent
          {"triggers": [{"type": "event"}]}                               | targeting.triggers[0].name
          {"triggers": [{"type": "event", "name": "a", "where": [{"property": "p", "op": "like", "value": "x"}]}]} | targeting.triggers[0].where[0].op
          {"triggers": [{"type": "event", "name": "a", "where": [{"property": "p", "op": "eq", "value": {}}]}]} | targeting.triggers[0].where[0].value
          {"triggers": [{"type": "pageview", "urls": [{"match": "regex", "value": "(a+)+$"}]}]} | targeting.triggers[0].urls[0].match
          {"triggers": [{"type": "pageview", "urls": [{"match": "glob", "value": "************"}]}]} | targeting.triggers[0].urls[0].value
          {"audience": {"include": [{"type": "segment"}]}}                | targeting.audience.include[0].segment
          {"audience": {"exclude": [{"type": "trait", "name": "", "op": "eq", "value": 1}]}} | targeting.audience.exclude[0].name
          {"exemptFrom": ["everything"]}                                  | targeting.exemptFrom[0]
          """)
  void a_targeting_that_makes_no_sense_is_refused_with_its_field(String targeting, String field) {
    shop.asEditor()
        .body(text(targeting))
        .post(shop.surveys())
        .then()
        .log()
        .ifValidationFails()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", hasItem(field))
        .body("errors.reason", everyItem(not(nullValue())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "anonymousId": ""                                                            | 400 | anonymousId
          "anonymousId": "a", "trigger": {"type": "event"}                             | 400 | trigger.name
          "anonymousId": "a", "trigger": {"type": "teleport"}                          | 400 | trigger.type
          "anonymousId": "a", "traits": []                                             | 400 | traits
          "anonymousId": "a", "unknown": 1                                             | 400 | unknown
          """)
  void a_question_that_makes_no_sense_is_refused(String fields, int status, String field) {
    Shop.asAnybody()
        .body(body(fields))
        .post("/survey/v1/decide")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors.field", hasItem(field));
  }

  @Test
  void huge_traits_and_a_foreign_key_are_refused() {
    shop.liveSurvey();
    var traits =
        IntStream.range(0, 1_200)
            .mapToObj("\"t%d\": 1"::formatted)
            .reduce((one, other) -> one + "," + other)
            .orElseThrow();

    Shop.asAnybody()
        .body(body("\"anonymousId\": \"a\", \"traits\": {" + traits + "}"))
        .post("/survey/v1/decide")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("traits"));
    Shop.asAnybody()
        .body("{\"writeKey\": \"wk_none\", \"anonymousId\": \"a\"}")
        .post("/survey/v1/decide")
        .then()
        .statusCode(401);
    Shop.asAnybody()
        .body(body("\"anonymousId\": \"a\", \"url\": \"" + "u".repeat(600_000) + "\""))
        .post("/survey/v1/decide")
        .then()
        .statusCode(413);
  }

  @Test
  void every_page_may_ask() {
    Shop.asAnybody()
        .header("Origin", "https://customer.example")
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "content-type")
        .options("/survey/v1/decide")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "*");
  }

  private String live(String targeting) {
    var survey = drafted(targeting);
    shop.asEditor().post(shop.survey(survey) + "/publish").then().statusCode(200);
    return survey;
  }

  private String drafted(String targeting) {
    return shop.asEditor()
        .body(text(targeting))
        .post(shop.surveys())
        .then()
        .log()
        .ifValidationFails()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String text(String targeting) {
    return """
        {"name": "Effort", "questions": [{"id": "score", "type": "ces", "text": "How easy?"}],
         "targeting": %s}
        """
        .formatted(targeting);
  }

  private String body(String fields) {
    return "{\"writeKey\": \"" + shop.writeKey() + "\", " + fields + "}";
  }

  private ValidatableResponse decide(String fields) {
    return Shop.asAnybody()
        .body(body(fields))
        .post("/survey/v1/decide")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200);
  }

  private void asked(String fields) {
    decide(fields).body("$", hasKey("show"));
  }

  private void held(String fields) {
    decide(fields).body("$", hasKey("hold"));
  }

  private void shown(String survey, String names) {
    post("shown", survey, names);
  }

  private void post(String what, String survey, String names) {
    Shop.asAnybody()
        .body(body("\"survey\": \"" + survey + "\", \"version\": 1, " + names))
        .post("/survey/v1/" + what)
        .then()
        .statusCode(200);
  }

  private void answer(String survey, String answers) {
    Shop.asAnybody()
        .body(shop.submission(survey, answers, true))
        .put("/survey/v1/responses/" + UUID.randomUUID())
        .then()
        .statusCode(200);
  }

  private ValidatableResponse why(String survey, String person) {
    return shop.asViewer()
        .queryParam("person", person)
        .get(shop.survey(survey) + "/why")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200);
  }

  /** How many of so many, all at once, are shown something. */
  private long atOnce(int requests, java.util.function.IntFunction<String> fields)
      throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(requests)) {
      var calls =
          IntStream.range(0, requests)
              .mapToObj(
                  n ->
                      (Callable<Boolean>)
                          () -> decide(fields.apply(n)).extract().path("show.survey") != null)
              .toList();
      return threads.invokeAll(calls).stream().filter(AskingApiTest::isTrue).count();
    }
  }

  private static boolean isTrue(Future<Boolean> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void sixtySecondsPass() throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                update claim set claimed_until = claimed_until - interval '61 seconds',
                  place_until = place_until - interval '61 seconds' where project = ?
                """)) {
      statement.setString(1, shop.id());
      statement.executeUpdate();
    }
  }
}

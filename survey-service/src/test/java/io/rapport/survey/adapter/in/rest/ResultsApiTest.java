package io.rapport.survey.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the KPI catalogue and more, brought in and read back. */
@QuarkusTest
class ResultsApiTest {

  private final Shop.Owner owner;
  private final DataSource database;
  private Shop shop;
  private String survey;

  ResultsApiTest(Shop.Owner owner, DataSource database) {
    this.owner = owner;
    this.database = database;
  }

  @BeforeEach
  void a_live_survey() {
    shop = owner.opens();
    survey = shop.liveSurvey();
  }

  @Test
  void fifty_thirty_and_twenty_are_30_plus_or_minus_15_31_in_whatever_order_and_however_often() {
    // Given
    var rows = scores("2025-12-01", 50, 30, 20);
    Collections.shuffle(rows, new Random(7));

    // When
    bringIn(rows);
    Collections.shuffle(rows, new Random(8));
    bringIn(rows);

    // Then
    var score = question(results("from=2025-12-01&to=2025-12-31"));
    assertThat(score.getLong("n")).isEqualTo(100);
    assertThat(score.getDouble("score.total.value")).isEqualTo(30.0);
    assertThat(score.getDouble("score.figures.moe95.value")).isCloseTo(15.31, within(0.005));
    assertThat(score.getDouble("score.total.interval95.low")).isCloseTo(14.69, within(0.005));
    assertThat(score.getDouble("score.total.interval95.high")).isCloseTo(45.31, within(0.005));
    assertThat(score.getString("score.total.interval95.method")).isEqualTo("Wald");
    assertThat(score.getBoolean("score.total.lowSample")).isFalse();
    assertThat(score.getDouble("score.figures.promoters.value")).isEqualTo(50.0);
    assertThat(score.<List<Integer>>get("distribution.count"))
        .containsExactly(0, 0, 0, 20, 0, 0, 0, 30, 0, 50, 0);
    assertThat(score.getString("distribution[3].value")).isEqualTo("3");
    assertThat(score.getDouble("distribution[3].share.value")).isEqualTo(20.0);
  }

  @Test
  void what_cannot_be_counted_in_time_is_given_up_and_the_answer_says_how_to_ask_for_less()
      throws SQLException {
    // When
    var answer =
        new LockedTable(database, "response")
            .during(() -> shop.asViewer().get(shop.survey(survey) + "/results"));

    // Then
    answer
        .then()
        .statusCode(504)
        .contentType("application/problem+json")
        .body("detail", containsString("ask for fewer days"));
    shop.asViewer().get(shop.survey(survey) + "/results").then().statusCode(200);
  }

  @Test
  void ten_five_and_five_are_25_in_an_adjusted_interval() {
    // When
    bringIn(scores("2025-12-01", 10, 5, 5));

    // Then
    var score = question(results("from=2025-12-01&to=2025-12-31"));
    assertThat(score.getDouble("score.total.value")).isEqualTo(25.0);
    assertThat(score.getDouble("score.figures.moe95.value")).isCloseTo(36.34, within(0.005));
    assertThat(score.getDouble("score.total.interval95.low")).isCloseTo(-11.7, within(0.05));
    assertThat(score.getDouble("score.total.interval95.high")).isCloseTo(55.2, within(0.05));
    assertThat(score.getBoolean("score.total.lowSample")).isTrue();
  }

  @Test
  void from_30_to_45_is_no_real_change_but_ten_times_as_many_are() {
    // Given
    bringIn(scores("2025-11-15", 50, 30, 20));
    bringIn(scores("2025-12-15", 60, 25, 15));

    // When
    var few = question(results("from=2025-12-01&to=2025-12-31&compare=previous"));

    // Then
    assertThat(few.getDouble("comparison.score.value")).isEqualTo(30.0);
    assertThat(few.getDouble("comparison.change")).isCloseTo(15, within(1e-9));
    assertThat(few.getBoolean("comparison.significant")).isFalse();
    assertThat(few.getDouble("comparison.interval95.high")).isCloseTo(36.09, within(0.005));

    // And
    bringIn(scores("2025-11-16", 450, 270, 180));
    bringIn(scores("2025-12-16", 540, 225, 135));
    var many = question(results("from=2025-12-01&to=2025-12-31&compare=2025-11-01..2025-11-30"));
    assertThat(many.getDouble("comparison.change")).isCloseTo(15, within(1e-9));
    assertThat(many.getBoolean("comparison.significant")).isTrue();
  }

  @Test
  void csat_is_the_share_of_the_two_highest_and_ces_a_mean() {
    // Given
    var csat = live("csat", "\"scale\": 5");
    var ces = live("ces", "\"required\": true");
    bringIn(csat, repeat(80, "4,2025-12-01"), repeat(20, "3,2025-12-01"));
    bringIn(ces, List.of("7", "6", "5", "4", "1").stream().map(s -> s + ",2025-12-01").toList());

    // When
    var satisfaction = question(results(csat, "from=2025-12-01&to=2025-12-01"));
    var effort = question(results(ces, "from=2025-12-01&to=2025-12-01"));

    // Then
    assertThat(satisfaction.getDouble("score.total.value")).isEqualTo(80.0);
    assertThat(satisfaction.getDouble("score.total.interval95.low")).isCloseTo(71.1, within(0.05));
    assertThat(satisfaction.getDouble("score.total.interval95.high")).isCloseTo(86.7, within(0.05));
    assertThat(satisfaction.getDouble("score.figures.mean.value")).isEqualTo(3.8);
    assertThat(effort.getDouble("score.total.value")).isEqualTo(4.6);
    assertThat(effort.getString("score.total.unit")).isEqualTo("mean");
    assertThat(effort.getDouble("score.figures.easy.value")).isEqualTo(60.0);
  }

  @Test
  void nobody_is_no_score_with_the_reason() {
    results("from=2025-12-01&to=2025-12-01")
        .then()
        .body("questions[0].score.total.value", nullValue())
        .body("questions[0].score.total.reason", equalTo("nobody has answered"))
        .body("questions[0].score.total.interval95", nullValue())
        .body("questions[0].distribution[0].share.value", nullValue())
        .body("questions[1].score", nullValue())
        .body("funnel.started", equalTo(0))
        .body("funnel.responseRate.value", nullValue())
        .body("funnel.responseRate.reason", equalTo("it was not shown"))
        .body("funnel.medianTimeToComplete.value", nullValue());
  }

  @Test
  void days_are_those_of_the_project_also_when_clocks_change() {
    // Given a project in Berlin, where 2025-10-26 has 25 hours and 2025-03-30 has 23
    bringIn(
        List.of(
            "9,2025-10-25T21:59:59Z,a",
            "9,2025-10-25T22:00:00Z,b",
            "9,2025-10-26T22:59:59Z,c",
            "9,2025-10-26T23:00:00Z,d",
            "9,2025-03-29T23:00:00Z,e",
            "9,2025-03-30T21:59:59Z,f",
            "9,2025-03-30T22:00:00Z,g"));

    // Then
    results("from=2025-10-25&to=2025-10-27&interval=day")
        .then()
        .body("timeZone", equalTo("Europe/Berlin"))
        .body("questions[0].trend.n", contains(1, 2, 1))
        .body(
            "questions[0].trend.start",
            contains(
                "2025-10-25T00:00:00+02:00",
                "2025-10-26T00:00:00+02:00",
                "2025-10-27T00:00:00+01:00"));
    results("from=2025-03-30&to=2025-03-30").then().body("questions[0].trend.n", contains(2));
    results("from=2025-01-01&to=2025-12-31&interval=month")
        .then()
        .body("questions[0].trend.n", contains(0, 0, 2 + 1, 0, 0, 0, 0, 0, 0, 4, 0, 0));
    results("from=2025-10-20&to=2025-11-02&interval=week")
        .then()
        .body("questions[0].trend.n", contains(3, 1))
        .body("questions[0].trend[0].counts", equalTo(Map.of("9", 3)));
  }

  @Test
  void the_way_of_the_people_is_a_funnel() {
    // Given
    var shown =
        IntStream.range(0, 160)
            .mapToObj(
                index ->
                    """
                    {"kind": "shown", "id": "%s", "anonymousId": "p%d",
                     "occurredAt": "2025-12-01T10:00:00Z", "channel": "widget"}
                    """
                        .formatted(UUID.randomUUID(), index))
            .toList();
    shop.asEditor()
        .body("{\"items\": [" + String.join(",", shown) + "]}")
        .post(shop.survey(survey) + "/answers/import")
        .then()
        .body("accepted", equalTo(160));
    bringIn(
        "completed,answers.score,answers.why,answeredAt",
        repeat(30, "true,9,,2025-12-01"),
        repeat(8, "false,9,,2025-12-01"),
        repeat(2, "false,9,Slow,2025-12-01"));

    // Then
    results("from=2025-12-01&to=2025-12-01")
        .then()
        .body("funnel.shown", equalTo(160))
        .body("funnel.dismissed", equalTo(0))
        .body("funnel.started", equalTo(40))
        .body("funnel.completed", equalTo(30))
        .body("funnel.responseRate.value", equalTo(25f))
        .body("funnel.completionRate.value", equalTo(75f))
        .body("funnel.dropOff.question", contains("score", "why"))
        .body("funnel.dropOff.stopped", contains(8, 2));
    results("from=2025-12-01&to=2025-12-01&attribute.x=y")
        .then()
        .body("funnel.shown", nullValue())
        .body("funnel.responseRate.reason", equalTo("showings cannot be selected so"));
  }

  @Test
  void answers_are_told_apart_and_selected_by_what_they_have() {
    // Given
    bringIn(
        "answers.score,answers.why,answeredAt,attributes.agent",
        repeat(3, "9,Fast,2025-12-01,Kim"),
        repeat(2, "2,Slow delivery,2025-12-01,Lee"),
        repeat(1, "7,,2025-12-01,"));

    // Then
    results("from=2025-12-01&to=2025-12-01&groupBy=attribute.agent")
        .then()
        .body("questions[0].groups.key", contains("Kim", "Lee", null))
        .body("questions[0].groups.n", contains(3, 2, 1))
        .body("questions[0].groups.score.value", contains(100f, -100f, 0f));
    results("from=2025-12-01&to=2025-12-01&groupBy=channel")
        .then()
        .body("questions[0].groups.key", contains("import"));
    results("from=2025-12-01&to=2025-12-01&groupBy=question.score")
        .then()
        .body("questions[1].groups.find { it.key == '2' }.n", equalTo(2));
    assertN(2, "attribute.agent=Lee");
    assertN(2, "question=score&group=detractors");
    assertN(3, "question=score&score=0..7");
    assertN(1, "question=score&score=7");
    assertN(2, "q=DELIVERY slow");
    assertN(0, "q=\"delivery slow\"");
    assertN(5, "question=why");
    assertN(6, "channel=import&version=1&completed=true");
    assertN(0, "channel=widget");
    assertN(0, "version=2");
  }

  @Test
  void choices_consent_and_ratings_are_told_by_what_was_given() {
    // Given
    String id =
        shop.asEditor()
            .body(
                """
                {"name": "Mix", "questions": [
                  {"id": "plan", "type": "single_choice", "text": "Plan?", "other": "Else",
                   "choices": [{"id": "free", "label": "Free"}, {"id": "pro", "label": "Pro"}]},
                  {"id": "why", "type": "multi_choice", "text": "Why?",
                   "choices": [{"id": "price", "label": "Price"}, {"id": "speed", "label": "Speed"}]},
                  {"id": "stars", "type": "rating", "text": "Stars?", "scale": 5},
                  {"id": "ok", "type": "consent", "text": "May we?"},
                  {"id": "bye", "type": "statement", "text": "Bye"}]}
                """)
            .post(shop.surveys())
            .then()
            .log()
            .ifValidationFails()
            .statusCode(201)
            .extract()
            .path("id");
    shop.asEditor().post(shop.survey(id) + "/publish").then().statusCode(200);
    bringIn(
        id,
        "answers.plan,answers.why,answers.stars,answers.ok,language,answeredAt",
        List.of(
            "Pro,price|speed,5,yes,de,2025-12-01",
            "pro,Speed,4,no,de,2025-12-01",
            "free,price,3,true,en,2025-12-01",
            "A fine mix,,,,,2025-12-01"));

    // When
    var results = results(id, "from=2025-12-01&to=2025-12-01&groupBy=question.plan");

    // Then
    results
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200)
        .body("questions.id", contains("plan", "why", "stars", "ok"))
        .body("questions[0].n", equalTo(4))
        .body("questions[0].distribution.value", contains("free", "pro", "$other"))
        .body("questions[0].distribution.label", contains("Free", "Pro", "Else"))
        .body("questions[0].distribution.count", contains(1, 2, 1))
        .body("questions[0].distribution[1].share.value", equalTo(50f))
        .body("questions[1].n", equalTo(3))
        .body("questions[1].distribution.count", contains(2, 2))
        .body("questions[2].score.metric", equalTo("rating"))
        .body("questions[2].score.total.value", equalTo(4f))
        .body("questions[3].distribution.value", contains("accepted", "declined"))
        .body("questions[3].distribution.count", contains(2, 1))
        .body("questions[2].groups.find { it.key == 'pro' }.score.value", equalTo(4.5f));
    results(id, "from=2025-12-01&to=2025-12-01&question=plan&choice=$other")
        .then()
        .body("funnel.started", equalTo(1));
    results(id, "from=2025-12-01&to=2025-12-01&language=de")
        .then()
        .body("funnel.started", equalTo(2));
    results(id, "groupBy=question.why").then().statusCode(400);
    shop.asViewer()
        .get(shop.survey(id) + "/answers?q=fine")
        .then()
        .body("items.answers.plan.other", contains("A fine mix"));
  }

  @Test
  void another_survey_is_compared_by_the_question_of_the_same_kind() {
    // Given
    var other = live("nps", "\"required\": true");
    bringIn(scores("2025-12-01", 60, 25, 15));
    bringIn(
        other, repeat(50, "9,2025-12-01"), repeat(30, "8,2025-12-01"), repeat(20, "1,2025-12-01"));

    // When
    var score = question(results("from=2025-12-01&to=2025-12-01&compare=survey:" + other));

    // Then
    assertThat(score.getDouble("comparison.score.value")).isEqualTo(30.0);
    assertThat(score.getDouble("comparison.change")).isCloseTo(15, within(1e-9));
    assertThat(score.getBoolean("comparison.significant")).isFalse();
  }

  @Test
  void a_survey_of_another_project_is_not_compared_with() {
    var elsewhere = owner.opens();
    results("compare=survey:" + elsewhere.liveSurvey())
        .then()
        .statusCode(400)
        .body("errors.field", contains("compare"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from=yesterday                    | from     | must be a date
          from=2025-12-02&to=2025-12-01     | to       | lies before from
          from=2000-01-01&to=2025-12-01     | to       | lies more than 10 years after from
          interval=hour                     | interval | must be one of [day, week, month, total]
          from=2020-01-01&to=2025-12-01&interval=day | interval | would give more than 400 of them
          version=x                         | version  | must be a version
          channel=fax                       | channel  | must be one of [api, email, import, link, widget]
          question=nope                     | question | must be the id of a question of this survey
          score=9                           | question | must say of which question
          question=why&group=promoters      | group    | is only there for questions of type nps
          question=score&score=9&group=promoters | score | cannot be asked for together with group or choice
          question=score&score=a            | score    | must be a number or two, such as 0..6
          groupBy=colour                    | groupBy  | must be version, channel, language, attribute.<name> or question.<id>
          compare=never                     | compare  | must be previous, <date>..<date> or survey:<id>
          colour=red                        | colour   | is no parameter of this
          version=1&version=2               | version  | must be given once
          """)
  void what_cannot_be_meant_is_refused(String query, String field, String reason) {
    results(query)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", hasItem(Map.of("field", field, "reason", reason)));
  }

  @Test
  void a_draft_has_no_results_yet() {
    results(shop.draft(), "interval=day").then().statusCode(200).body("questions", empty());
  }

  private void assertN(int n, String query) {
    assertThat(
            results("from=2025-12-01&to=2025-12-01&" + query)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .<Integer>path("funnel.started"))
        .as(query)
        .isEqualTo(n);
  }

  private Response results(String query) {
    return results(survey, query);
  }

  private Response results(String of, String query) {
    return shop.asViewer().get(shop.survey(of) + "/results?" + query);
  }

  private static JsonPath question(Response results) {
    return results
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("questions[0]");
  }

  /** A survey with one question of this type, under the id that the tables here name. */
  private String live(String type, String more) {
    String id =
        shop.asEditor()
            .body(
                """
                {"name": "Other", "questions": [{"id": "it", "type": "%s", "text": "?", %s}]}
                """
                    .formatted(type, more))
            .post(shop.surveys())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    shop.asEditor().post(shop.survey(id) + "/publish").then().statusCode(200);
    return id;
  }

  private static List<String> scores(String day, int promoters, int passives, int detractors) {
    var rows = new ArrayList<String>();
    rows.addAll(repeat(promoters, "9," + day));
    rows.addAll(repeat(passives, "7," + day));
    rows.addAll(repeat(detractors, "3," + day));
    for (int row = 0; row < rows.size(); row++) {
      rows.set(row, rows.get(row) + "," + day + "-" + row);
    }
    return rows;
  }

  private static List<String> repeat(int times, String row) {
    return Collections.nCopies(times, row);
  }

  private void bringIn(List<String> rows) {
    bringIn(survey, "answers.score,answeredAt,userId", rows);
  }

  @SafeVarargs
  private void bringIn(String target, List<String>... rows) {
    if (target.contains(",")) {
      bringIn(survey, target, List.of(rows).stream().flatMap(List::stream).toList());
    } else {
      bringIn(
          target, "answers.it,answeredAt", List.of(rows).stream().flatMap(List::stream).toList());
    }
  }

  private void bringIn(String into, String head, List<String> rows) {
    shop.asEditor()
        .contentType("text/csv")
        .body((head + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8))
        .post(shop.survey(into) + "/answers/import-csv")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200)
        .body("refused", equalTo(0));
  }
}

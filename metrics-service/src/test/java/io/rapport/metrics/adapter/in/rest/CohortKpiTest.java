package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of cohorts: sent shuffled and doubled, asked by the API. */
@QuarkusTest
class CohortKpiTest extends StoryTest {

  private static final Map<String, Object> FIVE_DAYS =
      Map.of("from", "2026-01-05", "to", "2026-01-09", "interval", "day");

  /**
   * On the 5th a, b, c begin: a comes back on the 6th and 7th, b on the 7th, c never. On the 6th d
   * begins and comes back on the 9th, and on the 10th, which is after the period. e was there
   * before. After one day 1 of 3 and 0 of 1 came back: 1 of 4.
   */
  @Test
  void a_row_is_who_began_that_day_and_its_columns_who_came_back() {
    visits("a", 5, 6, 7);
    visits("b", 5, 7);
    visits("c", 5);
    visits("d", 6, 9, 10);
    visits("e", 1, 5, 6);
    told();

    retention(FIVE_DAYS)
        .body("total.value", equalTo(25f))
        .body("total.numerator", equalTo(1))
        .body("total.denominator", equalTo(4))
        .body("total.interval95.method", equalTo("Wilson"))
        .body("cohorts.size", contains(3, 1, 0, 0, 0))
        .body("cohorts[0].start", equalTo("2026-01-05T00:00:00+01:00"))
        .body("cohorts[0].returned", contains(3, 1, 2, 0, 0))
        .body("cohorts[1].returned", contains(1, 0, 0, 1))
        .body("cohorts[4].returned", contains(0))
        .body("cohorts.unfinished.flatten()", empty())
        .body(
            "series.value",
            contains(notNullValue(), equalTo(0f), nullValue(), nullValue(), nullValue()))
        .body("parameters.mode", equalTo("first_time"));
    retention(with(FIVE_DAYS, Map.of("on", "on_or_after", "periods", 2)))
        .body("cohorts[0].returned", contains(3, 2, 2))
        .body("cohorts[1].returned", contains(1, 1, 1))
        .body("total.value", equalTo(75f));
    retention(with(FIVE_DAYS, Map.of("brackets", List.of(List.of(1, 2), List.of(3, 9)))))
        // Within two days a and b; the bracket to the ninth day ends after the period.
        .body("cohorts[0].returned", contains(3, 2, 0))
        .body("cohorts[0].unfinished", contains(2))
        .body("cohorts[1].returned", contains(1, 0, 1));
    retention(with(FIVE_DAYS, Map.of("mode", "recurring", "periods", 1)))
        // On the 5th a, b, c, e, of whom a and e are back on the 6th; on the 6th a, d, e, of whom
        // a.
        .body("cohorts[0].returned", contains(4, 2))
        .body("cohorts[1].returned", contains(3, 1))
        .body("total.interval95.method", containsString("clustered by person"));
  }

  /** Two orders in a day are two returns. */
  @Test
  void what_begins_and_what_comes_back_are_selectors() {
    story.track("a", "Signed Up", "2026-01-05T12:00:00Z", "{\"plan\":\"pro\"}");
    story.track("b", "Signed Up", "2026-01-05T12:00:00Z", "{\"plan\":\"free\"}");
    story.track("b", "Signed Up", "2026-01-06T12:00:00Z", "{\"plan\":\"pro\"}");
    story.track("a", "Order Completed", "2026-01-06T12:00:00Z");
    story.track("a", "Order Completed", "2026-01-06T13:00:00Z");
    story.track("b", "Order Completed", "2026-01-07T13:00:00Z");
    visits("a", 7, 8);
    told();
    var rule =
        Map.<String, Object>of(
            "start",
            Map.of(
                "event",
                "Signed Up",
                "where",
                List.of(Map.of("property", "plan", "op", "eq", "value", "pro"))),
            "return",
            Map.of("event", "Order Completed"),
            "periods",
            2);

    retention(with(FIVE_DAYS, rule))
        .body("cohorts[0].returned", contains(1, 1, 0))
        .body("cohorts[1].returned", contains(1, 1, 0))
        .body("parameters.start", equalTo("Signed Up"))
        .body("inputs.find { it.name == 'Order Completed' }.count", equalTo(3));
    retention(with(FIVE_DAYS, with(rule, Map.of("mode", "first_occurrence"))))
        // The first sign-up of b was not to pro.
        .body("cohorts.size", contains(1, 0, 0, 0, 0));
    retention(with(FIVE_DAYS, with(rule, Map.of("minimumReturns", 2))))
        .body("cohorts[0].returned", contains(1, 1, 0))
        .body("cohorts[1].returned", contains(1, 0, 0));
    ask("/queries/records", with(FIVE_DAYS, rule))
        .body("items.person", contains("user:a", "user:b"))
        .body("items[0].returned", contains(1))
        .body("items[1].returned", contains(1));
  }

  /** A week that the period cuts short is not over, and neither is this one. */
  @Test
  void weeks_and_months_that_are_not_over_are_marked() {
    visits("a", 5, 12, 20);
    visits("b", 6);
    told();

    // Monday the 5th to Wednesday the 21st.
    retention(Map.of("from", "2026-01-05", "to", "2026-01-21", "interval", "week"))
        .body("cohorts[0].returned", contains(2, 1, 1))
        .body("cohorts[0].unfinished", contains(2))
        .body("cohorts[1].unfinished", contains(1))
        .body("total.denominator", equalTo(2));
    retention(Map.of("from", "2026-01-01", "to", "2026-02-28", "interval", "month"))
        .body("cohorts[0].returned", contains(2, 0))
        .body("total.value", equalTo(0f));
    var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    retention(Map.of("from", today.minusDays(1).toString(), "to", today.toString()))
        .body("cohorts[0].returned", contains(0, 0))
        .body("cohorts[0].unfinished", contains(1))
        .body("total.value", nullValue())
        .body("total.reason", notNullValue());
  }

  @Test
  void rows_are_broken_down_and_compared_as_every_number_is() {
    visits("a", 5, 6);
    visits("b", 5);
    visits("c", 7);
    visits("d", 7, 8);
    told();

    retention(
            Map.of(
                "from", "2026-01-07",
                "to", "2026-01-08",
                "interval", "day",
                "breakdown", "event",
                "compare", "previous"))
        .body("total.value", equalTo(50f))
        .body("comparison.value", equalTo(50f))
        .body("comparison.significant", equalTo(false))
        .body("breakdown.key", contains("page"))
        .body("breakdown[0].comparison.change", equalTo(0f));
    answer("cohort_retention/records?from=2026-01-05&to=2026-01-08").body("items", hasSize(4));
  }

  @Test
  void a_cohort_without_people_is_a_row_of_zeros() {
    visits("early", 1, 2);
    told();

    answer("cohort_retention?from=2026-01-05&to=2026-01-07&interval=day")
        .body("total.value", nullValue())
        .body("total.reason", notNullValue())
        .body("cohorts", hasSize(3))
        .body("cohorts.returned.flatten()", everyItem(equalTo(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          brackets=[[1,3],[3,5]] | brackets | overlap or are not in order
          brackets=[[4,5],[1,3]] | brackets | overlap or are not in order
          brackets=[[0,3]] | brackets | whole numbers from 1
          brackets=[[3,1]] | brackets | in order
          brackets=[] | brackets | a list of 1 to 100
          brackets=1-3 | brackets | a list of 1 to 100
          brackets=[[1,3]]&periods=3 | brackets | without on and periods
          periods=101 | periods | must be 1 to 100
          minimumReturns=0 | minimumReturns | must be 1 to 1000
          mode=once | mode | must be one of
          on=off | on | must be one of
          start={"x":1} | start.x | is not known here
          interval=total | interval | must be one of day, week, month
          """)
  void contradictions_are_refused(String query, String field, String reason) {
    var request = asViewer().queryParam("from", "2026-01-05").queryParam("to", "2026-01-09");
    for (var parameter : query.split("&")) {
      var parts = parameter.split("=", 2);
      request.queryParam(parts[0], parts[1]);
    }

    request
        .get(kpi("cohort_retention"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field))
        .body("errors[0].reason", containsString(reason));
  }

  private void visits(String user, int... days) {
    for (int day : days) {
      story.page(user, "2026-01-%02dT12:00:00Z".formatted(day));
    }
  }

  private ValidatableResponse retention(Map<String, Object> question) {
    return ask("/queries", question);
  }

  private ValidatableResponse ask(String path, Map<String, Object> question) {
    return post(path, with(question, Map.of("kpi", "cohort_retention"))).statusCode(200);
  }

  private static Map<String, Object> with(Map<String, Object> one, Map<String, Object> more) {
    var both = new HashMap<>(one);
    both.putAll(more);
    return both;
  }
}

package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.StoryTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of recurring revenue: sent shuffled and doubled, asked by the API. */
@QuarkusTest
class RevenueRetentionKpiTest extends StoryTest {

  private static final String DECEMBER = "2025-12-15T12:00:00Z";
  private static final String WITHIN = "2026-01-15T12:00:00Z";
  private static final String JANUARY = "?from=2026-01-01&to=2026-01-31&interval=total";
  private static final String FEBRUARY = "?from=2026-02-01&to=2026-02-28&interval=total";

  /**
   * acme 42k → 57k, bolt 20k → 15k, cask 8k → 0, dune 30k: 100k + 15k − 5k − 8k, 102 % and 87 %.
   * eden comes with 7k.
   */
  @Test
  void a_hundred_thousand_grow_by_fifteen_and_lose_thirteen() {
    member("anna", "acme");
    member("alan", "acme");
    runs("1", "anna", "\"mrr\":40000");
    runs("2", "alan", "\"mrr\":2000");
    says("2", "alan", "Updated", WITHIN, "\"mrr\":17000");
    member("bob", "bolt");
    runs("3", "bob", "\"mrr\":20000");
    says("3", "bob", "Updated", WITHIN, "\"mrr\":15000");
    member("carl", "cask");
    runs("4", "carl", "\"mrr\":8000");
    says("4", "carl", "Cancelled", WITHIN, "\"mrr\":8000");
    member("dora", "dune");
    runs("5", "dora", "\"mrr\":\"30000\",\"plan\":\"pro\"");
    says("6", "eve", "Started", WITHIN, "\"mrr\":7000");
    told();

    answer("nrr" + JANUARY + "&compare=previous")
        .body("total.value", equalTo(102f))
        .body("total.unit", equalTo("percent"))
        .body("total.n", equalTo(4))
        .body("total.lowSample", equalTo(true))
        .body("total.interval95.method", equalTo("bootstrap by unit"))
        .body("total.figures.start.value", equalTo(100000f))
        .body("total.figures.expansion.value", equalTo(15000f))
        .body("total.figures.contraction.value", equalTo(5000f))
        .body("total.figures.churned.value", equalTo(8000f))
        .body("total.figures.new.value", equalTo(7000f))
        .body("total.figures.end.value", equalTo(109000f))
        .body("total.figures.start.n", equalTo(4))
        .body("total.figures.end.n", equalTo(4))
        .body("parameters.'mrr.from'", equalTo("subscription"))
        .body("inputs.find { it.name == 'Subscription Started' }.count", equalTo(6))
        // In December there was nothing at the start.
        .body("comparison.value", nullValue())
        .body("comparison.reason", notNullValue());
    answer("grr" + JANUARY).body("total.value", equalTo(87f));
    answer("nrr?from=2026-01-14&to=2026-01-16&interval=day")
        .body("series.value", contains(100f, 102f, 100f));
    answer("nrr" + JANUARY + "&breakdown=account")
        .body("breakdown.find { it.key == 'bolt' }.value", equalTo(75f))
        .body("breakdown.find { it.key == 'cask' }.value", equalTo(0f));
    answer("nrr" + JANUARY + "&filter=property.plan:eq:pro")
        .body("total.value", equalTo(100f))
        .body("total.n", equalTo(1));
    answer("nrr/records" + JANUARY)
        .body("items.account", contains("acme", "bolt", "cask", "dune", null))
        .body("items.person", contains(null, null, null, null, "user:eve"))
        .body(
            "items.movement", contains("expansion", "contraction", "churned", "unchanged", "new"));
  }

  /**
   * 4 of 5k grow by 5k, 4 of 5k lose 1k, one of 6k goes, one of 4k and 30 of 5k stay: 200k + 20k −
   * 4k − 6k, 105 % and 95 %. Σ(y − 1.05x)² is 4 · 4.75² + 4 · 1.25² + 6.3² + 0.2² + 30 · 0.25² =
   * 138.105, so that the error is √(40/39 · 138.105) / 200 = 0.059508 and the interval ± 11.6633.
   */
  @Test
  void two_hundred_thousand_of_forty_persons() {
    for (int n = 0; n < 40; n++) {
      runs("s" + n, "u" + n, "\"mrr\":" + (n == 8 ? 6000 : n == 9 ? 4000 : 5000));
      if (n < 8) {
        says("s" + n, "u" + n, "Updated", WITHIN, "\"mrr\":" + (n < 4 ? 10000 : 4000));
      }
    }
    says("s8", "u8", "Cancelled", WITHIN, "\"mrr\":0");
    told();

    answer("nrr" + JANUARY)
        .body("total.value", equalTo(105f))
        .body("total.n", equalTo(40))
        .body("total.lowSample", equalTo(false))
        .body("total.interval95.method", equalTo("linearised by unit"))
        .body("total.interval95.low.toDouble()", closeTo(105 - 11.6633, 0.001))
        .body("total.interval95.high.toDouble()", closeTo(105 + 11.6633, 0.001));
    answer("grr" + JANUARY).body("total.value", equalTo(95f));
    // Nothing moves in February; z of 5 points with the error of January is 0.84.
    answer("nrr" + FEBRUARY + "&compare=previous")
        .body("total.value", equalTo(100f))
        .body("comparison.value", equalTo(105f))
        .body("comparison.change", equalTo(-5f))
        .body("comparison.significant", equalTo(false))
        .body("comparison.pValue.toDouble()", closeTo(0.4008, 0.001));
    recomputed();
  }

  @Test
  void charges_of_a_project_are_its_recurring_revenue_where_it_says_so() {
    settings("{\"mrr\":{\"from\":\"charges\",\"events\":[\"Invoice Paid\"],\"property\":\"sum\"}}");
    story.track("anna", "Invoice Paid", DECEMBER, "{\"sum\":10}");
    story.track("anna", "Invoice Paid", WITHIN, "{\"sum\":12.5}");
    runs("1", "otto", "\"mrr\":100");
    told();

    answer("nrr" + JANUARY)
        .body("total.value", equalTo(125f))
        .body("parameters.'mrr.events'", equalTo("Invoice Paid"))
        .body("inputs.name", contains("Invoice Paid"));
    post(
            "/queries",
            Map.of(
                "kpi", "nrr",
                "from", "2026-01-01",
                "to", "2026-01-31",
                "mrr", Map.of("from", "subscription")))
        .statusCode(200)
        .body("total.value", equalTo(100f));
  }

  @Test
  void without_revenue_at_the_start_there_is_a_reason_and_no_number() {
    says("1", "anna", "Started", WITHIN, "\"mrr\":10");
    told();

    for (var kpi : List.of("nrr", "grr")) {
      answer(kpi + JANUARY)
          .body("total.value", nullValue())
          .body("total.reason", equalTo("nobody had recurring revenue at the start"))
          .body("total.figures.new.value", equalTo(10f));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"from":"hope"} | mrr.from | must be one of subscription, charges
          {"from":"subscription","events":["Paid"]} | mrr | takes no events
          {"from":"charges","events":[]} | mrr.events | a list of 1 to 100
          {"from":"charges","events":["x",1]} | mrr.events | names
          {"property":""} | mrr.property | must be a name
          {"property":7} | mrr.property | must be a name
          {"until":"later"} | mrr | nothing else
          [1] | mrr | must be an object
          charges | mrr | must be an object
          """)
  void what_is_recurring_is_read_strictly(String mrr, String field, String reason) {
    asViewer()
        .queryParam("mrr", mrr)
        .queryParam("from", "2026-01-01")
        .queryParam("to", "2026-01-31")
        .get(kpi("nrr"))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem(field))
        .body("errors.reason", hasItem(containsString(reason)));
  }

  /** What the records say at both ends makes the same two numbers. */
  private void recomputed() {
    var pages = answer("nrr/records" + JANUARY + "&limit=25").body("items", hasSize(25)).extract();
    var rest =
        answer("nrr/records" + JANUARY + "&limit=25&cursor=" + pages.path("next"))
            .body("next", nullValue())
            .extract();
    var start = BigDecimal.ZERO;
    var net = BigDecimal.ZERO;
    var gross = BigDecimal.ZERO;
    for (var page : List.of(pages, rest)) {
      for (var item : page.jsonPath().<Map<String, Object>>getList("items")) {
        var opening = new BigDecimal(item.get("atStart").toString());
        var closing = new BigDecimal(item.get("atEnd").toString());
        start = start.add(opening);
        net = net.add(closing);
        gross = gross.add(opening.min(closing));
      }
    }
    assertThat(net.doubleValue() / start.doubleValue()).isEqualTo(1.05);
    assertThat(gross.doubleValue() / start.doubleValue()).isEqualTo(0.95);
  }

  private void member(String user, String account) {
    story.event(
        user, "2025-12-01T12:00:00Z", event -> event.setType(EventType.GROUP).setGroupId(account));
  }

  private void runs(String id, String user, String properties) {
    says(id, user, "Started", DECEMBER, properties);
  }

  private void says(String id, String user, String what, String at, String properties) {
    story.track(
        user,
        "Subscription " + what,
        at,
        "{\"subscription_id\":\"" + id + "\"," + properties + "}");
  }
}

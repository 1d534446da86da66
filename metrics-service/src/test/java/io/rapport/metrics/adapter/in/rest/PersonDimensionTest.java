package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.ServiceTest;
import io.rapport.metrics.domain.kpi.Catalogue;
import org.junit.jupiter.api.Test;

/** Every KPI is told apart by what persons are, from the topics to the API. */
@QuarkusTest
class PersonDimensionTest extends ServiceTest {

  private static final String DAY = "?from=2026-01-05&to=2026-01-05&interval=total";

  /** anna (pro, acme) comes twice and is content; bert (free) comes once and is not. */
  @Test
  void every_kpi_is_filtered_and_broken_down_by_trait_and_account() {
    twoCustomers();

    for (var kpi : Catalogue.all()) {
      var path = kpi(kpi.definition().id());
      asking(kpi).queryParam("breakdown", "trait.plan").get(path).then().statusCode(200);
      asking(kpi).queryParam("filter", "account:eq:acme").get(path).then().statusCode(200);
      asking(kpi)
          .queryParam("filter", "account:eq:acme")
          .get(path + "/records")
          .then()
          .statusCode(200);
    }
    answer("pageviews" + DAY + "&breakdown=trait.plan")
        .body("breakdown.key", containsInAnyOrder("pro", "free"))
        .body("breakdown.find { it.key == 'pro' }.value", equalTo(2))
        .body("breakdown.find { it.key == 'free' }.value", equalTo(1));
    answer("nps" + DAY + "&breakdown=account")
        .body("breakdown.find { it.key == 'acme' }.value", equalTo(100.0f))
        .body("breakdown.find { it.key == null }.value", equalTo(-100.0f));
    answer("visitors" + DAY + "&filter=trait.plan:ne:pro&filter=account:exists")
        .body("total.value", equalTo(0));
    answer("nps/records" + DAY + "&filter=trait.plan:eq:free")
        .body("items", hasSize(1))
        .body("items[0].person", equalTo("user:bert"));
    answer("sessions" + DAY + "&breakdown=context.app.version")
        .body("breakdown.find { it.key == '2.1' }.value", equalTo(1));
    answer("pageviews" + DAY + "&filter=answer.nps.90:eq:promoter").body("total.value", equalTo(2));
    answer("sessions" + DAY + "&breakdown=answer.nps")
        .body("breakdown.key", containsInAnyOrder("promoter", "detractor"));
  }

  @Test
  void the_catalogue_says_what_a_kpi_can_be_told_apart_by() {
    asViewer()
        .get(address("/kpis"))
        .then()
        .body(
            "items.find { it.id == 'sessions' }.dimensions",
            hasItems("entry_path", "property.<name>", "context.<path>", "trait.<name>", "account"))
        .body(
            "items.find { it.id == 'nps' }.dimensions",
            hasItems("survey", "property.<name>", "trait.<name>", "account"))
        .body("items.find { it.id == 'nps' }.dimensions", not(hasItems("context.<path>")));
  }

  private void twoCustomers() {
    topics
        .event(project, "1", "2026-01-05T12:00:00Z", e -> e.setAnonymousId("a"))
        .event(
            project,
            "2",
            "2026-01-05T12:01:00Z",
            e -> e.setUserId("anna").setContext("{\"app\":{\"version\":\"2.1\"}}"))
        .event(
            project,
            "3",
            "2026-01-06T12:00:00Z",
            e ->
                e.setType(EventType.IDENTIFY)
                    .setAnonymousId("a")
                    .setUserId("anna")
                    .setTraits("{\"plan\":\"pro\"}"))
        .event(
            project,
            "4",
            "2026-01-06T12:00:00Z",
            e -> e.setType(EventType.GROUP).setUserId("anna").setGroupId("acme"))
        .event(project, "5", "2026-01-05T12:00:00Z", e -> e.setUserId("bert"))
        .event(
            project,
            "6",
            "2026-01-06T12:00:00Z",
            e -> e.setType(EventType.IDENTIFY).setUserId("bert").setTraits("{\"plan\":\"free\"}"))
        .answer(project, "r1", 9, "2026-01-05T12:00:00Z", f -> f.setAnonymousId("a"))
        .answer(project, "r2", 2, "2026-01-05T12:00:00Z", f -> f.setUserId("bert"));
    stored();
  }
}

package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FirstWeekKpiTest extends StoryTest {

  /**
   * Sixty sign up. Of the 45 who complete one needs exactly 7 × 24 h, the others an hour; one more
   * is a millisecond too late, one had completed before. 15 come back on another day: the one of
   * the last moment, and 14 who see a page. Three signed up yesterday.
   */
  @Test
  void forty_five_of_sixty_find_their_way_in_their_first_week() {
    for (int n = 0; n < 60; n++) {
      story.track("u" + n, "Signed Up", NOON);
    }
    story.track("u0", "Onboarding Completed", "2026-01-12T12:00:00Z");
    for (int n = 1; n < 45; n++) {
      story.track("u" + n, "Onboarding Completed", "2026-01-05T13:00:00Z");
    }
    story.track("u45", "Onboarding Completed", "2026-01-12T12:00:00.001Z");
    story.track("u46", "Onboarding Completed", "2026-01-05T11:59:59Z");
    for (int n = 1; n < 15; n++) {
      story.page("u" + n, "2026-01-06T12:00:00Z");
    }
    // Whoever signs up again is not new, and comes back too late.
    story.track("u50", "Signed Up", "2026-01-20T12:00:00Z");
    var yesterday =
        Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1)).toString();
    for (int n = 0; n < 3; n++) {
      story.track("young" + n, "Signed Up", yesterday);
      story.track("young" + n, "Onboarding Completed", yesterday);
    }
    told();

    asViewer()
        .get(
            kpi("first_week_engagement")
                + "?from=2026-01-05&interval=total&to="
                + LocalDate.now(ZoneId.of("Europe/Berlin")))
        .then()
        .statusCode(200)
        .body("total.value", equalTo(75f))
        .body("total.unit", equalTo("percent"))
        .body("total.numerator", equalTo(45))
        .body("total.denominator", equalTo(60))
        .body("total.interval95.method", equalTo("Wilson"))
        .body("total.figures.returned.value", equalTo(25f))
        .body("total.figures.time_to_completion.value", equalTo(3600f))
        .body("total.figures.time_to_completion.n", equalTo(45))
        .body("total.figures.time_to_completion.interval95.high", equalTo(3600f))
        .body("total.figures.young.value", equalTo(3));
    answer("first_week_engagement" + DAY + "&compare=previous")
        .body("total.value", equalTo(75f))
        .body("comparison.value", nullValue());
    // 60 sign-ups, 45 completions, 14 pages.
    answer("first_week_engagement/records" + DAY + "&limit=500").body("items", hasSize(119));
    answer("first_week_engagement?from=2026-01-20&to=2026-01-20")
        .body("total.value", nullValue())
        .body("total.reason", equalTo("nobody signed up"));
  }

  /**
   * The very event that signs somebody up completes nothing, another one of the same moment does.
   */
  @Test
  void completion_is_a_later_event_than_the_sign_up() {
    settings("{\"onboarding\": {\"signUp\": {\"any\": true}, \"completion\": {\"any\": true}}}");
    story.page("a", NOON);
    story.page("b", NOON).page("b", NOON);
    told();

    answer("first_week_engagement" + DAY)
        .body("settingsVersion", equalTo(2))
        .body("total.value", equalTo(50f))
        .body("total.figures.time_to_completion.value", equalTo(0f));
  }

  /** A sign-up at 23:30 in Berlin and a page an hour later: another day there, and so a return. */
  @Test
  void another_day_is_one_of_the_projects_zone() {
    story.track("a", "Signed Up", "2026-01-05T22:30:00Z").page("a", "2026-01-05T23:30:00Z");
    story.track("b", "Signed Up", "2026-01-05T10:00:00Z").page("b", "2026-01-05T22:59:59Z");
    told();

    answer("first_week_engagement" + DAY)
        .body("total.figures.returned.value.toDouble()", closeTo(50, 0.001));
  }

  @Test
  void sign_ups_are_told_apart_by_what_they_say() {
    story.track("a", "Signed Up", NOON, "{\"plan\":\"pro\"}");
    story.track("a", "Onboarding Completed", "2026-01-06T12:00:00Z");
    story.track("b", "Signed Up", NOON, "{\"plan\":\"free\"}");
    told();

    answer("first_week_engagement" + DAY + "&breakdown=property.plan")
        .body("breakdown.find { it.key == 'pro' }.value", equalTo(100f))
        .body("breakdown.find { it.key == 'free' }.value", equalTo(0f));
    answer("first_week_engagement" + DAY + "&filter=property.plan:eq:pro")
        .body("total.value", equalTo(100f));
  }
}

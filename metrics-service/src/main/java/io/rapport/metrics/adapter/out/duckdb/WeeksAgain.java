package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.kpi.FirstWeekEngagement;
import java.time.ZoneId;

/**
 * Finds again what became of the first weeks of those for whom not everything holds, once it is
 * shown who did what on which day.
 */
record WeeksAgain(Sealed sealed, Reading reading) {

  /** If people begin by kinds of events; else there are no first weeks. */
  void find(String project, Onboarding onboarding, long until) {
    var week = FirstWeekEngagement.WEEK.toMillis();
    var selecting = new Selecting();
    var signUp = Sealed.isByKinds(onboarding) ? selecting.condition(onboarding.signUp()) : "false";
    var completion = selecting.condition(onboarding.completion());
    reading.run(
        Query.named("sealing.weeks_changed")
            .set("project", project)
            .set("sealing", sealed.number())
            .set("until", until)
            .set("week", week));
    reading.run(
        Query.named("sealing.weeks_begun").with("sign_up", signUp).setAll(selecting.values()));
    var extent =
        reading
            .list(
                Query.named("sealing.weeks_extent"),
                row -> new Extent(row.getLong("first"), row.getLong("last")))
            .getFirst();
    reading.run(
        extent
            .midnights(ZoneId.of(sealed.zone()))
            .put(Query.named("sealing.week_events"))
            .with("sign_up", signUp)
            .with("completion", completion)
            .setAll(selecting.values())
            .set("project", project)
            .set("week", week)
            .set("first", extent.first)
            .set("last", extent.last));
    reading.run(Query.named("sealing.weeks"));
    reading.run(Query.named("sealing.week_doings"));
  }

  /** When the first and the last of them signed up. */
  private record Extent(long first, long last) {

    /** Also the one after the last of them. */
    Midnights midnights(ZoneId zone) {
      return Midnights.between(first, Math.max(first, last), zone);
    }
  }
}

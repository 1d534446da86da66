package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.kpi.Stickiness;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.selection.Dimension;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Finds again what does not hold of what is sealed, and writes it down in its place. */
record FoundAgain(Sealed sealed, Reading reading) {

  /**
   * Who orders on more days is added up one by one: what two of them make grows with their square.
   */
  private static final long FEW_DAYS = 100;

  /** All of theirs goes, and nothing comes in its place. */
  private static final List<String> LEAVING =
      List.of(
          "erase/leaving.days",
          "erase/leaving.sessions",
          "erase/leaving.no_days",
          "erase/leaving.no_sessions",
          "erase/leaving.no_doings",
          "erase/leaving.no_orders",
          "erase/leaving.weeks",
          "erase/leaving.no_week_doings");

  private static final List<String> DROPPING =
      List.of(
          "sealing.drop_sessions",
          "sealing.drop_days",
          "sealing.drop_doings",
          "sealing.drop_orders",
          "sealing.drop_weeks",
          "sealing.drop_week_doings");

  /** Also an order that somebody else's events tell of may be another one. */
  private static final List<String> KEEPING_PURCHASES =
      List.of("sealing.drop_purchases", "sealing.keep_purchases");

  private static final List<String> KEEPING =
      List.of(
          "sealing.keep_sessions",
          "sealing.keep_days",
          "sealing.keep_doings",
          "sealing.keep_orders",
          "sealing.keep_weeks",
          "sealing.keep_week_doings");

  private static final List<String> KEEPING_SUMS =
      List.of("sealing.sums_again", "sealing.drop_sums", "sealing.keep_sums");

  /** Cuts the sessions again of which it has been found already whose do not hold. */
  void cutSessionsFound(SessionCut cut) {
    cutSessions(cut, Query.named("sealing.cutoff").with("unsealed", "unsealed_here"));
  }

  /** Cuts the sessions again that do not hold. */
  void cutSessions(SessionCut cut) {
    cutSessions(
        cut,
        Query.named("sealing.cutoff")
            .with("unsealed", Resources.read("sealing.unsealed_sessions.sql"))
            .set("project", cut.project()));
  }

  private void cutSessions(SessionCut cut, Query cutoff) {
    var rule = cut.rule();
    reading.run(
        cutoff
            .set("sealing", sealed.number())
            .set("by_client_id", rule.takesClientIds())
            .set("ever", Sealed.EVER)
            .set("idle", rule.idle().toMillis())
            .set("until", cut.until())
            .set("earliest", sealed.earliest()));
    var since = since();
    reading.run(cut.query(reading, eventsSince(since), since));
    var midnights = Midnights.of(reading, cut.project(), rule.zone(), since);
    reading.run(midnights.put(Query.named("sealing.session_days")));
  }

  /** From when on sessions may be others. */
  private long since() {
    return reading.list(Query.named("sealing.since"), row -> row.getLong("since")).getFirst();
  }

  private static String eventsSince(long since) {
    return """
    (
        select e.*
        from event e
        join cutoff_here c on c.person_no = e.person_no and e.ts >= c.since
        where e.ts >= %d
      ) e\
    """
        .formatted(since);
  }

  /** Finds by how much the sums of days are others with the days that were found again. */
  void sumDays(DaysAgain days) {
    reading.run(
        Query.named("sealing.day_change")
            .set("sealing", sealed.number())
            .set("first_day", days.first()));
  }

  /** Finds by how much the sums of active days and pairs of them are others. */
  void sumStays(DaysAgain days) {
    reading.run(
        Query.named("sealing.stay_change")
            .set("sealing", sealed.number())
            .set("first_day", days.first())
            .set("most", Sealed.QUARTER)
            .set("month", Stickiness.MONTH));
  }

  /** Finds by how much sums are others with what was found again of what was done. */
  void sum(Summed what, DaysAgain days) {
    reading.run(
        what.change()
            .set("sealing", sealed.number())
            .set("first_day", days.first())
            .set("most", Sealed.QUARTER));
  }

  /** Finds by how much the sums of days are others with the sessions that were cut again. */
  void sumSessions() {
    var since = since();
    reading.run(
        Query.named("sealing.session_change")
            .set("sealing", sealed.number())
            .set("first_day", day(since))
            .with("ratios", SessionSum.changes()));
  }

  /** Finds by how much the sums of orders are others with those that were found again. */
  void sumPurchases() {
    reading.run(
        Query.named("sealing.purchases_signed")
            .set("sealing", sealed.number())
            .with("purchases", sealed.purchasesAgain()));
    reading.run(
        Query.named("sealing.buyer_days").set("few_days", FEW_DAYS).set("large", ExactSums.LARGE));
    for (var what : Summed.OF_PURCHASES) {
      reading.run(what.change().set("sealing", sealed.number()).set("large", ExactSums.LARGE));
    }
  }

  /** Finds by how much the sums of pairs of days are others with them. */
  void sumPairs() {
    reading.run(
        SessionSum.putPairs(Query.named("sealing.pair_change"))
            .set("sealing", sealed.number())
            .set("first_day", day(since()) - Sealed.QUARTER)
            .set("most", Sealed.QUARTER));
  }

  /** Writes down what was cut and found again in place of what does not hold. */
  void keep(SessionCut cut, Onboarding onboarding) {
    var days = findDays(cut.project());
    findDoings(cut.project(), days);
    sealed.showDoings(reading);
    new WeeksAgain(sealed, reading).find(cut.project(), onboarding, days.until());
    findOrders(cut.project(), days);
    findPurchases();
    sumPurchases();
    sum(days);
    keepSums();
    run(KEEPING_PURCHASES);
    run(DROPPING);
    for (var step : KEEPING) {
      reading.run(
          Query.named(step).set("sealing", sealed.number()).with("values", named(cut.values())));
    }
    reading.run(Query.named("sealing.done").set("project", cut.project()));
  }

  /** Takes out of the sums of days what persons have added who are to be erased. */
  void leave() {
    for (var step : LEAVING) {
      reading.run(Query.named(step).set("ever", Sealed.EVER));
    }
    sum(DaysAgain.ALL);
    findPurchases();
    sumPurchases();
    keepSums();
    run(KEEPING_PURCHASES);
  }

  private void sum(DaysAgain days) {
    sumDays(days);
    sumStays(days);
    sumSessions();
    sumPairs();
    Summed.OF_DOINGS.forEach(what -> sum(what, days));
  }

  private void keepSums() {
    run(KEEPING_SUMS);
    Arrays.stream(Summed.values())
        .flatMap(Summed::keep)
        .forEach(step -> reading.run(step.set("sealing", sealed.number())));
  }

  private void run(List<String> steps) {
    for (var step : steps) {
      reading.run(Query.named(step).set("sealing", sealed.number()));
    }
  }

  /** Finds the days again that do not hold. */
  DaysAgain findDays(String project) {
    var midnights = Midnights.of(reading, project, ZoneId.of(sealed.zone()), sealed.earliest());
    reading.run(midnights.put(Query.named("sealing.unsealed_days")).set("ever", Sealed.EVER));
    reading.run(
        midnights
            .put(Query.named("sealing.days"))
            .set("project", project)
            .set("sealing", sealed.number())
            .set("until", sealed.until())
            .with("values", columns()));
    return reading
        .list(
            Query.named("sealing.first_day"),
            row -> new DaysAgain(midnights, row.getLong("first_day"), sealed.until()))
        .getFirst();
  }

  /** Finds again what was done on these days. */
  void findDoings(String project, DaysAgain days) {
    reading.run(
        days.midnights()
            .put(Query.named("sealing.doings"))
            .set("project", project)
            .set("until", days.until()));
  }

  /** Finds again what events say about orders on these days. */
  void findOrders(String project, DaysAgain days) {
    reading.run(
        days.midnights()
            .put(Query.named("sealing.orders"))
            .set("project", project)
            .with("amounts", OrderCut.AMOUNTS)
            .set("events", Query.Strings.sorted(Sealed.ORDER_EVENTS)));
  }

  /** Finds again what the orders are of which the events say something that were found again. */
  void findPurchases() {
    reading.run(Query.named("sealing.purchases_changed").set("sealing", sealed.number()));
    reading.run(
        OrderCut.kinds(Query.named("sealing.purchases"), MoneyRule.ORDERS)
            .with("orders", sealed.ordersAgain()));
  }

  /** The day of a moment; the first one of all where it is not known. */
  private long day(long moment) {
    return moment <= Sealed.EVER
        ? Integer.MIN_VALUE
        : Instant.ofEpochMilli(moment).atZone(ZoneId.of(sealed.zone())).toLocalDate().toEpochDay();
  }

  private static String columns() {
    return Sealed.OF_DAYS.stream()
        .map(
            dimension ->
                ", "
                    + Selection.Columns.EVENTS.derived(dimension)
                    + " as "
                    + Sealed.column(dimension))
        .reduce("", String::concat);
  }

  private static String named(List<Dimension> values) {
    var names = new StringBuilder();
    for (int n = 0; n < values.size(); n++) {
      names.append(", value_").append(n).append(" as ").append(Sealed.column(values.get(n)));
    }
    return names.toString();
  }
}

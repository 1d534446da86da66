package io.rapport.bench.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.bench.shop.ShopPlan;
import java.net.URLEncoder;
import java.util.List;

/**
 * One number of a dashboard: every day of the shop, and their total.
 *
 * @param name by which the hand-written SQL is found
 * @param kpi the KPI that answers it
 * @param parameters of the question, beside the period; each ends with an ampersand
 */
record Tile(String name, String kpi, String parameters, Use use) {

  /** In JSON, written for a query. */
  private static final String ACTIVE_CUSTOMERS =
      URLEncoder.encode("{\"by\":\"activity\",\"windowDays\":30}", UTF_8);

  private static final String TO_AN_ORDER =
      URLEncoder.encode(
          "[{\"event\":\"Product Viewed\"},{\"event\":\"Product Added\"},{\"event\":\"Checkout"
              + " Started\"},{\"event\":\"Order Completed\"}]",
          UTF_8);

  private static final String CHARGES = URLEncoder.encode("{\"from\":\"charges\"}", UTF_8);

  static final List<Tile> ALL =
      List.of(
          new Tile("active_users", "active_users", "window=1&", Use.DAILY),
          new Tile("active_users_7", "active_users", "window=7&", Use.DAILY),
          new Tile("active_users_30", "active_users", "window=30&", Use.DAILY),
          daily("stickiness"),
          daily("new_users"),
          daily("returning_users"),
          daily("pageviews"),
          daily("sessions"),
          daily("bounce_rate"),
          daily("session_duration"),
          daily("pages_per_session"),
          daily("visit_frequency"),
          daily("conversion_rate"),
          daily("first_week_engagement"),
          new Tile("nps", "nps", "", Use.DAILY_OF_ANSWERS),
          new Tile("cohort_retention", "cohort_retention", "", Use.NOW_AND_THEN),
          new Tile(
              "churn_rate", "churn_rate", "customer=" + ACTIVE_CUSTOMERS + "&", Use.NOW_AND_THEN),
          new Tile("repeat_purchase_rate", "repeat_purchase_rate", "", Use.NOW_AND_THEN),
          new Tile("clv", "clv", "lifespan=3&", Use.NOW_AND_THEN),
          new Tile("nrr", "nrr", "mrr=" + CHARGES + "&", Use.MONTHLY),
          new Tile("funnel", "funnel", "steps=" + TO_AN_ORDER + "&windowSeconds=86400&", Use.FREE),
          new Tile("breakdown", "pageviews", "breakdown=path&", Use.FREE),
          new Tile("breakdown_property", "pageviews", "breakdown=property.title&", Use.FREE));

  private static Tile daily(String kpi) {
    return new Tile(kpi, kpi, "", Use.DAILY);
  }

  /** As it is asked of the API. */
  String question() {
    return "kpis/%s?%sfrom=%s&to=%s&interval=day"
        .formatted(kpi, parameters, ShopPlan.FIRST_DAY, ShopPlan.lastDay());
  }

  /** The same, written by hand. */
  String sql() {
    return RawTable.read(name);
  }

  /** Whether people look at it every day. */
  boolean isDaily() {
    return use == Use.DAILY || use == Use.DAILY_OF_ANSWERS;
  }

  /** When people ask for it. */
  enum Use {
    DAILY,
    /** A query by hand takes less time than a request: answers are a fiftieth of the events. */
    DAILY_OF_ANSWERS,
    NOW_AND_THEN,
    MONTHLY,
    /** Nobody may have asked it before, so that nothing is worked out ahead. */
    FREE
  }
}

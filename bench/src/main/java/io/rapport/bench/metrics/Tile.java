package io.rapport.bench.metrics;

import io.rapport.bench.shop.ShopPlan;
import java.util.List;

/**
 * One number of a dashboard: every day of the shop, and their total.
 *
 * @param name by which the hand-written SQL is found
 * @param kpi the KPI that answers it
 * @param parameters of the question, beside the period; each ends with an ampersand
 */
record Tile(String name, String kpi, String parameters) {

  /** What people look at every day. */
  static final List<Tile> DASHBOARD =
      List.of(
          new Tile("active_users", "active_users", "window=1&"),
          new Tile("active_users_7", "active_users", "window=7&"),
          new Tile("active_users_30", "active_users", "window=30&"),
          of("stickiness"),
          of("new_users"),
          of("returning_users"),
          of("pageviews"),
          of("sessions"),
          of("bounce_rate"),
          of("session_duration"),
          of("pages_per_session"),
          of("visit_frequency"),
          of("conversion_rate"),
          of("first_week_engagement"),
          of("nps"));

  private static Tile of(String kpi) {
    return new Tile(kpi, kpi, "");
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
}

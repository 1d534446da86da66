package io.rapport.bench.metrics;

import io.rapport.bench.Effort;
import io.rapport.bench.process.MeasuredProject;
import io.rapport.bench.shop.ShopPlan;

/**
 * How much there is.
 *
 * @param small a shop to compare with
 * @param large ten times the events and persons, on the same days
 * @param later events of the large shop that come while others read
 */
record Sizes(ShopPlan small, ShopPlan large, long later) {

  private static final long EVENTS_OF_A_PERSON = 50;

  /** To try it with less: this many events instead of ten million. */
  private static final long EVENTS = Long.getLong("rapport.bench.events", 10_000_000);

  static Sizes of(Effort effort) {
    return effort.isTrial() ? of(20_000, 4_000) : of(EVENTS, EVENTS * 15 / 100);
  }

  private static Sizes of(long events, long later) {
    return new Sizes(plan("benchmark-small", events / 10), plan(MeasuredProject.ID, events), later);
  }

  private static ShopPlan plan(String project, long events) {
    int persons = (int) (events / EVENTS_OF_A_PERSON);
    return new ShopPlan(project, events, persons, persons);
  }
}

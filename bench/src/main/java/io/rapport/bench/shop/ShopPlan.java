package io.rapport.bench.shop;

import java.time.LocalDate;

/**
 * How large a shop is. The same plan always makes the same events and answers.
 *
 * @param project whose events they are
 * @param events in all days together, or a few more
 */
public record ShopPlan(String project, long events, int persons, int answers) {

  /** The first of the days, in UTC. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  /** How many days the shop is looked at. */
  public static final int DAYS = 90;

  public static LocalDate lastDay() {
    return FIRST_DAY.plusDays(DAYS - 1);
  }
}

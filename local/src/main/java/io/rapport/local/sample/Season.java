package io.rapport.local.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The 90 days before {@code end}: which days are busy, and at which hours.
 *
 * @param end the first day on which nothing has happened yet
 */
record Season(LocalDate end, ZoneId zone) {

  static final int DAYS = 90;

  private static final double GROWTH_PER_DAY = 0.004;
  private static final int SALE_STARTS = 58;
  private static final int SALE_ENDS = 63;
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final List<Integer> HOURS = IntStream.range(0, 24).boxed().toList();
  private static final List<Integer> ALL_DAYS = IntStream.range(0, DAYS).boxed().toList();
  private static final double[] SHOPPING_HOURS = {
    2, 1, 1, 1, 1, 2, 4, 6, 8, 9, 10, 11, 12, 11, 10, 10, 11, 13, 16, 19, 21, 18, 11, 5
  };
  private static final double[] WORKING_HOURS = {
    0, 0, 0, 0, 0, 0, 1, 4, 12, 18, 19, 16, 8, 14, 18, 17, 13, 7, 3, 1, 1, 1, 0, 0
  };

  LocalDate first() {
    return end.minusDays(DAYS);
  }

  LocalDate last() {
    return end.minusDays(1);
  }

  LocalDate date(int day) {
    return first().plusDays(day);
  }

  /** The instant at which the story stops: what would come later has not happened. */
  Instant close() {
    return end.atStartOfDay(zone).toInstant();
  }

  /** How busy the shop is, 1 being an ordinary first Monday. */
  double shopping(int day) {
    double week =
        switch (date(day).getDayOfWeek()) {
          case MONDAY -> 1.0;
          case TUESDAY -> 0.95;
          case WEDNESDAY -> 0.95;
          case THURSDAY -> 1.0;
          case FRIDAY -> 1.1;
          case SATURDAY -> 1.35;
          case SUNDAY -> 1.45;
        };
    return week * (1 + GROWTH_PER_DAY * day) * (onSale(day) ? 1.6 : 1);
  }

  boolean onSale(int day) {
    return day >= SALE_STARTS && day <= SALE_ENDS;
  }

  boolean workday(int day) {
    return !WEEKEND.contains(date(day).getDayOfWeek());
  }

  /** A day to come for the first time: likelier when the shop is busy. */
  int someDay(Dice dice) {
    return dice.weighted(ALL_DAYS, this::shopping);
  }

  Instant shoppingTime(int day, Dice dice) {
    return at(day, SHOPPING_HOURS, dice);
  }

  Instant workingTime(int day, Dice dice) {
    return at(day, WORKING_HOURS, dice);
  }

  Instant at(int day, LocalTime time) {
    return date(day).atTime(time).atZone(zone).toInstant();
  }

  private Instant at(int day, double[] hours, Dice dice) {
    int hour = dice.weighted(HOURS, h -> hours[h]);
    return at(day, LocalTime.of(hour, dice.between(0, 59), dice.between(0, 59)))
        .plusMillis(dice.between(0, 999));
  }
}

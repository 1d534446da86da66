package io.rapport.survey.domain.result;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Calendar dates of a zone, both included. */
public record Days(LocalDate from, LocalDate to, ZoneId zone) {

  /** How finely days are told apart. */
  public enum Step {
    DAY,
    WEEK,
    MONTH,
    TOTAL
  }

  public Days {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("Days end before they start: " + from + ", " + to);
    }
  }

  public Span span() {
    return new Span(from.atStartOfDay(zone), to.plusDays(1).atStartOfDay(zone));
  }

  /** How many stretches there are at most; without making them. */
  public long atMost(Step step) {
    var days = DAYS.between(from, to) + 1;
    return switch (step) {
      case DAY -> days;
      case WEEK -> days / 7 + 2;
      case MONTH -> days / 28 + 2;
      case TOTAL -> 1;
    };
  }

  /** The stretches without gaps; the first and the last may be shorter than the others. */
  public List<Span> cut(Step step, DayOfWeek weekStart) {
    var stretches = new ArrayList<Span>();
    var start = from;
    while (!start.isAfter(to)) {
      var next = earlier(next(start, step, weekStart), to.plusDays(1));
      stretches.add(new Span(start.atStartOfDay(zone), next.atStartOfDay(zone)));
      start = next;
    }
    return List.copyOf(stretches);
  }

  /**
   * What this is compared with: as many days before it, or as many whole months if it is made of
   * such; of unfinished days only the part that has passed here.
   */
  public Span previous(Instant now) {
    var before = before();
    var whole = before.span();
    return span().isUnfinished(now)
        ? new Span(whole.start(), earlier(whole.end(), before.sameMoment(from, now)))
        : whole;
  }

  private Days before() {
    if (from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1) {
      var months = MONTHS.between(from, to.plusDays(1));
      return new Days(from.minusMonths(months), from.minusDays(1), zone);
    }
    return new Days(from.minusDays(DAYS.between(from, to) + 1), from.minusDays(1), zone);
  }

  /** As many days after this one's start, at the same time of day, as now is after the other's. */
  private ZonedDateTime sameMoment(LocalDate otherStart, Instant now) {
    var local = now.atZone(zone).toLocalDateTime();
    if (local.toLocalDate().isBefore(otherStart)) {
      return from.atStartOfDay(zone);
    }
    var passed = DAYS.between(otherStart, local.toLocalDate());
    return from.plusDays(passed).atTime(local.toLocalTime()).atZone(zone);
  }

  private LocalDate next(LocalDate start, Step step, DayOfWeek weekStart) {
    return switch (step) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.with(TemporalAdjusters.next(weekStart));
      case MONTH -> start.with(TemporalAdjusters.firstDayOfNextMonth());
      case TOTAL -> to.plusDays(1);
    };
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static ZonedDateTime earlier(ZonedDateTime one, ZonedDateTime other) {
    return one.isBefore(other) ? one : other;
  }

  /** A stretch of time: its start belongs to it, its end does not. */
  public record Span(ZonedDateTime start, ZonedDateTime end) {

    /** Whether more can still happen in it. */
    public boolean isUnfinished(Instant now) {
      return end.toInstant().isAfter(now);
    }
  }
}

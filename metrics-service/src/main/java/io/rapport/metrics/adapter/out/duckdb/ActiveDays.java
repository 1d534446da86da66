package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.Stages;

/**
 * How many persons were active on each of some days, by when they last were before. A person is
 * counted in a stretch of days on the first of its own in it, so any stretch takes one pass over
 * its days.
 */
final class ActiveDays {

  private final int sealing;
  private final long first;

  /** Of each day, how many last were at most so many days before; those of ever at the end. */
  private final long[][] within;

  private final long[] newcomers;

  ActiveDays(int sealing, long firstDay, long lastDay) {
    this.sealing = sealing;
    this.first = firstDay;
    int days = Math.toIntExact(lastDay - firstDay + 1);
    this.within = new long[days][days + 2];
    this.newcomers = new long[days];
  }

  /** The longest time before that matters. */
  long most() {
    return within.length + 1L;
  }

  /** Whether these days are among them. */
  boolean isOf(int asked, long firstDay, long lastDay) {
    return sealing == asked && firstDay >= first && lastDay < first + within.length;
  }

  void add(long day, int gap, long persons) {
    within[place(day)][gap] += persons;
  }

  void addNewcomers(long day, long persons) {
    newcomers[place(day)] += persons;
  }

  /** Nothing more comes. */
  ActiveDays added() {
    for (var day : within) {
      for (int gap = 1; gap < day.length; gap++) {
        day[gap] += day[gap - 1];
      }
    }
    return this;
  }

  /** Who was active in a stretch of days, the last one not included. */
  long persons(long from, long to) {
    long persons = 0;
    for (long day = from; day < to; day++) {
      persons += newcomers[place(day)] + everBefore(day) - before(day, from - 1);
    }
    return persons;
  }

  /** Who was never active before. */
  long newcomers(long from, long to) {
    long persons = 0;
    for (long day = from; day < to; day++) {
      persons += newcomers[place(day)];
    }
    return persons;
  }

  /** Where they are in their life with the product, who were there then or in the time before. */
  Stages stages(long before, long from, long to, boolean hasBegun) {
    long returning = 0;
    for (long day = from; day < to; day++) {
      returning += before(day, before - 1) - before(day, from - 1);
    }
    long fresh = newcomers(from, to);
    long resurrected = persons(from, to) - fresh - returning;
    return new Stages(
        fresh, returning, resurrected, hasBegun ? persons(before, from) - returning : 0);
  }

  private long everBefore(long day) {
    return within[place(day)][Math.toIntExact(most())];
  }

  /** How many of a day last were there on a day after this one. */
  private long before(long day, long after) {
    int gap = Math.toIntExact(Math.min(day - after - 1, most()));
    return gap <= 0 ? 0 : within[place(day)][gap];
  }

  private int place(long day) {
    return Math.toIntExact(day - first);
  }
}

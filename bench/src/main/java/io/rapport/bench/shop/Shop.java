package io.rapport.bench.shop;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What happens in a shop, day by day, with the rhythm of days and weeks. */
public final class Shop {

  private static final int DAY = 86_400_000;
  private static final int HOUR = 3_600_000;

  /** From then on a visit may be over only after midnight. */
  private static final int LATE = 20 * HOUR;

  private static final int[] HOURS = {
    6, 3, 2, 1, 1, 2, 6, 14, 24, 30, 34, 36, 38, 36, 34, 34, 36, 40, 46, 54, 58, 50, 32, 16
  };

  /** From Monday to Sunday. */
  private static final double[] WEEK = {1.06, 1.04, 1.02, 1.0, 0.94, 0.88, 1.06};

  private final ShopPlan plan;
  private final Chance chance;
  private final People people;
  private final PriorityQueue<Happening> later =
      new PriorityQueue<>(Comparator.comparingLong(Happening::at));
  private int day;
  private long happened;
  private long visits;
  private long answered;

  public Shop(ShopPlan plan) {
    this.plan = plan;
    this.chance = new Chance(20_260_101);
    this.people = new People(plan.persons(), chance);
  }

  /** How many days are over. */
  public int daysOver() {
    return day;
  }

  /** The next day of the plan. */
  public Day next() {
    double sum = 0;
    double until = 0;
    for (int i = 0; i < ShopPlan.DAYS; i++) {
      double weight = weight(ShopPlan.FIRST_DAY.plusDays(i).getDayOfWeek());
      sum += weight;
      until += i <= day ? weight : 0;
    }
    return next(
        Math.round(plan.events() * until / sum) - happened,
        Math.round(plan.answers() * until / sum) - answered);
  }

  /**
   * One more day, with so many answers and at least so many events, in the order of time. Nobody is
   * interrupted: the last visit may bring some events more.
   */
  public Day next(long events, long answers) {
    long start = start();
    var today = new ArrayList<Happening>((int) events + 100);
    Consumer<Happening> happens = all(start + DAY, today);
    while (!later.isEmpty() && later.peek().at() < start + DAY) {
      today.add(later.poll());
    }
    letters(start, happens);
    var newcomers = people.newcomers(day);
    for (int person = newcomers[0]; person < newcomers[1]; person++) {
      visit(person, start, happens);
    }
    while (today.size() < events) {
      visit(people.somebody(), start, happens);
    }
    today.sort(Comparator.comparingLong(Happening::at));
    happened += today.size();
    var answersOfDay = answers(start, answers);
    day++;
    return new Day(today, answersOfDay);
  }

  private long start() {
    return ShopPlan.FIRST_DAY.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private Consumer<Happening> all(long end, List<Happening> today) {
    return happening -> {
      if (happening.at() < end) {
        today.add(happening);
      } else {
        later.add(happening);
      }
    };
  }

  private void visit(int person, long start, Consumer<Happening> happens) {
    long at = someTime(start);
    boolean late = at - start > LATE;
    new Visit(people, chance, happens, person, at, visits++, late).go();
  }

  private long someTime(long start) {
    return start + (long) chance.weighted(HOURS) * HOUR + chance.below(HOUR);
  }

  /** On Tuesdays some customers get a letter, and some of them open it. */
  private void letters(long start, Consumer<Happening> happens) {
    var date = ShopPlan.FIRST_DAY.plusDays(day);
    if (date.getDayOfWeek() != DayOfWeek.TUESDAY) {
      return;
    }
    for (int i = 0; i < plan.persons() / 40; i++) {
      int person = people.customer();
      long at = start + 8L * HOUR + chance.below(HOUR);
      long visit = visits++;
      happens.accept(new Happening(at, person, 0, true, visit, Doing.EMAIL_DELIVERED, day, 0));
      if (chance.percent(40)) {
        happens.accept(
            new Happening(
                at + chance.below(DAY), person, 0, true, visit, Doing.EMAIL_OPENED, day, 0));
      }
    }
  }

  private List<Answered> answers(long start, long count) {
    var all = new ArrayList<Answered>();
    for (int i = 0; i < count; i++) {
      boolean nps = chance.percent(60);
      int score = nps ? 10 - chance.skewed(11, 1.8) : 5 - chance.skewed(5, 2);
      all.add(new Answered(someTime(start), people.customer(), nps, score, answered++));
    }
    all.sort(Comparator.comparingLong(Answered::at));
    return all;
  }

  private static double weight(DayOfWeek day) {
    return WEEK[day.getValue() - 1];
  }

  /** A day of the shop, in the order of time. */
  public record Day(List<Happening> events, List<Answered> answers) {}
}

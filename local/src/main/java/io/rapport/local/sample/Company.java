package io.rapport.local.sample;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A company that equips its teams in the shop's workspace, on trial first, then by subscription.
 */
final class Company {

  private static final List<String> NAMES =
      List.of("Alpen", "Bergwerk", "Cirrus", "Delta", "Elbe", "Fjord", "Granit", "Hafen");
  private static final List<String> TRADES =
      List.of("Logistics", "Outdoor", "Studios", "Energy", "Events", "Rescue", "Travel", "Works");
  private static final int TRIAL_DAYS = 14;
  private static final int MONTH = 30;
  private static final LocalTime BILLING = LocalTime.of(3, 15);

  private final Season season;
  private final Happenings happenings;
  private final Diary diary;
  private final Dice dice;
  private final String id;
  private final String name;
  private final int people;
  private final boolean oldCustomer;
  private final int joined;
  private final double fit;
  private int seats;

  private Company(int number, Season season, Happenings happenings) {
    this.id = "company-" + number;
    this.season = season;
    this.happenings = happenings;
    this.diary = new Diary("c" + number, season, happenings);
    this.dice = Dice.of(id);
    this.name = NAMES.get(number % 8) + " " + TRADES.get(number / 8 % 8);
    this.people = dice.between(3, 10);
    this.oldCustomer = dice.chance(0.6);
    this.joined = oldCustomer ? dice.between(0, 6) : dice.between(0, Season.DAYS - 5);
    this.fit = dice.level();
    this.seats = people;
  }

  static void live(int number, Season season, Happenings happenings) {
    new Company(number, season, happenings).live();
  }

  private void live() {
    int gone = oldCustomer ? subscribe(joined) : tryOut();
    for (int member = 1; member <= people; member++) {
      new TeamMember(this, member, dice.between(0, member == 1 ? 0 : 15), gone)
          .live(season, happenings);
    }
  }

  String id() {
    return id;
  }

  int joined() {
    return joined;
  }

  double fit() {
    return fit;
  }

  String ownerId() {
    return id + "-1";
  }

  Map<String, Object> traits() {
    var traits = new LinkedHashMap<String, Object>();
    traits.put("name", name);
    traits.put("plan", plan());
    traits.put("employees", people * 12);
    return traits;
  }

  /** The day on which they leave. */
  private int tryOut() {
    bill(joined, "Account Created", Map.of("account_name", name));
    bill(joined, "Trial Started", Map.of("trial_plan_name", plan()));
    int ends = joined + TRIAL_DAYS;
    if (ends >= Season.DAYS) {
      return Season.DAYS;
    }
    bill(ends, "Trial Ended", Map.of("trial_plan_name", plan()));
    return dice.chance(0.35 + 0.6 * fit) ? subscribe(ends) : ends;
  }

  private int subscribe(int day) {
    bill(day, "Subscription Started", subscription());
    for (int next = day + MONTH; next < Season.DAYS; next += MONTH) {
      if (dice.chance(0.16 * (1 - fit))) {
        bill(next, "Subscription Cancelled", subscription());
        bill(next + 1, "Account Deleted", Map.of("account_name", name));
        return next;
      }
      int before = seats;
      if (dice.chance(0.25 * fit)) {
        seats += dice.between(1, 4);
      } else if (dice.chance(0.1)) {
        seats = Math.max(1, seats - dice.between(1, 2));
      }
      if (seats != before) {
        bill(next, "Subscription Updated", subscription());
      }
    }
    return Season.DAYS;
  }

  private void bill(int day, String event, Map<String, Object> properties) {
    var owner = Identity.user(ownerId()).workingFor(id);
    var at = season.at(day, BILLING).plusSeconds(dice.between(0, 1200));
    diary.onServer(owner, at, event, properties);
  }

  private Map<String, Object> subscription() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("subscription_id", "sub-" + id);
    properties.put("plan", plan());
    properties.put("mrr", seats * (plan().equals("team") ? 12 : 19));
    properties.put("currency", SampleShop.CURRENCY);
    return properties;
  }

  private String plan() {
    return people < 7 ? "team" : "business";
  }
}

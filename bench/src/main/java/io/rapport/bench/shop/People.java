package io.rapport.bench.shop;

import java.util.BitSet;

/** Who there is: regulars from the first day on, and others who come by and by. Few come often. */
final class People {

  private static final int REGULARS_OF = 5;
  private static final int RECENT_DAYS = 14;

  private final int persons;
  private final Chance chance;
  private final BitSet signedUp = new BitSet();
  private final BitSet signedInOnSecond = new BitSet();
  private final BitSet onboarded = new BitSet();
  private final int regulars;
  private int arrived;

  People(int persons, Chance chance) {
    this.persons = persons;
    this.chance = chance;
    this.regulars = persons / REGULARS_OF;
    this.arrived = regulars;
    signedUp.set(0, regulars);
    onboarded.set(0, regulars);
  }

  /** Those who come for the first time on this day; from the first number on, below the second. */
  int[] newcomers(int day) {
    int before = arrived;
    arrived =
        (int)
            (regulars
                + (long) (persons - regulars) * Math.min(day + 1, ShopPlan.DAYS) / ShopPlan.DAYS);
    return new int[] {before, arrived};
  }

  /** Somebody who comes again: mostly regulars, then those who came lately. */
  int somebody() {
    int lately = Math.max(1, (persons - regulars) * RECENT_DAYS / ShopPlan.DAYS);
    if (arrived == regulars || chance.percent(60)) {
      return chance.skewed(regulars, 2);
    }
    return chance.percent(60)
        ? arrived - 1 - chance.skewed(Math.min(lately, arrived - regulars), 2)
        : chance.below(arrived);
  }

  /** Somebody who has signed up, as far as some tries find one. */
  int customer() {
    int person = somebody();
    return signedUp.get(person) ? person : chance.skewed(regulars, 2);
  }

  boolean hasSignedUp(int person) {
    return signedUp.get(person);
  }

  void signsUp(int person) {
    signedUp.set(person);
  }

  boolean isOnboarded(int person) {
    return onboarded.get(person);
  }

  void onboards(int person) {
    onboarded.set(person);
  }

  /** Every seventh customer has a second device. */
  boolean hasSecondDevice(int person) {
    return Chance.mixed(person, 7) == 0;
  }

  boolean isSignedIn(int person, int device) {
    return device == 0 ? signedUp.get(person) : signedInOnSecond.get(person);
  }

  void signsInOnSecond(int person) {
    signedInOnSecond.set(person);
  }
}

package io.rapport.bench.shop;

import java.util.function.Consumer;

/** One person goes through the shop, once. */
final class Visit {

  static final int PAGES = 400;
  static final int PRODUCTS = 5_000;
  static final int PROMOTIONS = 20;

  private static final Doing[] STEPS = {
    Doing.PAGE,
    Doing.PRODUCT_VIEWED,
    Doing.PAGE_ENGAGED,
    Doing.PROMOTION_VIEWED,
    Doing.LINK_CLICKED,
    Doing.PRODUCT_ADDED
  };
  private static final int[] WEIGHTS = {46, 22, 12, 8, 7, 5};
  private static final int DAY = 86_400_000;
  private static final int MOST_STEPS = 60;

  private final People people;
  private final Chance chance;
  private final Consumer<Happening> happens;
  private final int person;
  private final int device;
  private final long number;
  private long at;
  private boolean signedIn;
  private boolean added;

  Visit(
      People people,
      Chance chance,
      Consumer<Happening> happens,
      int person,
      long at,
      long number,
      boolean late) {
    this.people = people;
    this.chance = chance;
    this.happens = happens;
    this.person = person;
    this.at = at;
    this.number = number;
    // Not late, so that whose the device is gets known before the last day is over.
    this.device =
        !late && people.hasSignedUp(person) && people.hasSecondDevice(person) && chance.percent(30)
            ? 1
            : 0;
    this.signedIn = people.isSignedIn(person, device);
  }

  void go() {
    happens(Doing.PAGE, chance.skewed(PAGES, 3), 0);
    boolean comesToBeKnown = device == 1 && !signedIn;
    if (!comesToBeKnown && chance.percent(28)) {
      if (chance.percent(30)) {
        step(Doing.PAGE_ENGAGED);
      }
      return;
    }
    walk(1 + chance.steps(1, 3));
    saysWhoItIs();
    walk(1 + chance.steps(4, MOST_STEPS));
    buys();
  }

  private void walk(int steps) {
    for (int i = 0; i < steps; i++) {
      step(STEPS[chance.weighted(WEIGHTS)]);
    }
  }

  private void step(Doing doing) {
    switch (doing) {
      case PAGE -> happens(doing, chance.skewed(PAGES, 3), 0);
      case PRODUCT_VIEWED -> happens(doing, chance.skewed(PRODUCTS, 3), 0);
      case PRODUCT_ADDED -> {
        added = true;
        happens(doing, chance.skewed(PRODUCTS, 3), 0);
      }
      case PROMOTION_VIEWED -> {
        int promotion = chance.skewed(PROMOTIONS, 2);
        happens(doing, promotion, 0);
        if (chance.percent(12)) {
          happens(Doing.PROMOTION_CLICKED, promotion, 0);
        }
      }
      default -> happens(doing, 0, 1_000 * (1 + chance.skewed(300, 3)));
    }
  }

  /** Signs up, or signs in on a device that did not know it yet. */
  private void saysWhoItIs() {
    if (device == 1 && !signedIn) {
      signedIn = true;
      people.signsInOnSecond(person);
      happens(Doing.IDENTIFY, 0, 0);
    } else if (!signedIn && chance.percent(20)) {
      signedIn = true;
      people.signsUp(person);
      happens(chance.percent(5) ? Doing.ALIAS : Doing.IDENTIFY, 0, 0);
      happens(Doing.SIGNED_UP, 0, 0);
    }
    if (signedIn && !people.isOnboarded(person) && chance.percent(35)) {
      people.onboards(person);
      happens(Doing.ONBOARDING_COMPLETED, 0, 0);
    }
  }

  private void buys() {
    if (!added || !chance.percent(40)) {
      return;
    }
    happens(Doing.CHECKOUT_STARTED, 0, 0);
    if (chance.percent(60)) {
      int order = (int) number;
      int cents = 500 + chance.skewed(40_000, 2);
      happens(Doing.ORDER_COMPLETED, order, cents);
      if (signedIn && chance.percent(4)) {
        at += (long) chance.between(1, 10) * DAY;
        happens(Doing.ORDER_REFUNDED, order, cents);
      }
    }
  }

  private void happens(Doing doing, int item, int amount) {
    happens.accept(new Happening(at, person, device, signedIn, number, doing, item, amount));
    at += pause();
  }

  /** Mostly seconds; never so long that the visit is over. */
  private int pause() {
    int kind = chance.below(100);
    if (kind < 70) {
      return chance.between(3_000, 60_000);
    }
    return kind < 95 ? chance.between(60_000, 300_000) : chance.between(300_000, 1_500_000);
  }
}

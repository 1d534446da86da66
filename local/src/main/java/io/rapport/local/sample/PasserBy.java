package io.rapport.local.sample;

/** Somebody who looks in once or twice and never says a name. */
final class PasserBy {

  private PasserBy() {}

  static void live(int number, Season season, Happenings happenings) {
    String id = "p" + number;
    Dice dice = Dice.of(id);
    var diary = new Diary(id, season, happenings);
    Country country = Person.of(id, dice).country();
    Device device = dice.weighted(Device.BROWSERS, each -> each.share);
    int day = season.someDay(dice);
    do {
      Arrival arrival = dice.weighted(Arrival.FIRST, each -> each.share);
      var surroundings = new Surroundings(Surroundings.SHOP, device, country, arrival);
      var visit =
          new Visit(
              diary,
              dice,
              surroundings,
              Identity.visitor("anon-" + id),
              season.shoppingTime(day, dice));
      var browsing = new Browsing(visit, dice, 0.2 * arrival.intent, season.onSale(day));
      if (browsing.land()) {
        browsing.look();
      }
      visit.end();
      day += dice.between(1, 12);
    } while (day < Season.DAYS && dice.chance(0.22));
  }
}

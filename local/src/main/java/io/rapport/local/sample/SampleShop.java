package io.rapport.local.sample;

/** Everybody and everything in the sample; the same season always tells the same story. */
final class SampleShop {

  static final String CURRENCY = "EUR";

  private static final int PASSERS_BY = 1600;
  private static final int SHOPPERS = 900;
  private static final int COMPANIES = 45;

  private final Season season;

  SampleShop(Season season) {
    this.season = season;
  }

  void tell(Happenings happenings) {
    for (int number = 1; number <= SHOPPERS; number++) {
      Shopper.live(number, season, happenings);
    }
    for (int number = 1; number <= COMPANIES; number++) {
      Company.live(number, season, happenings);
    }
    for (int number = 1; number <= PASSERS_BY; number++) {
      PasserBy.live(number, season, happenings);
    }
    SocialDesk.live(season, happenings);
  }
}

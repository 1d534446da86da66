package io.rapport.bench.shop;

/** What brings a visitor. */
enum Arrival {
  DIRECT("direct", "", ""),
  SEARCH("search", "https://www.google.com/", ""),
  LETTER("email", "", "{\"source\":\"newsletter\",\"medium\":\"email\",\"name\":\"week-%d\"}"),
  ADVERT(
      "paid",
      "https://www.google.com/",
      "{\"source\":\"google\",\"medium\":\"cpc\",\"name\":\"spring-%d\",\"term\":\"running shoes\"}"),
  SOCIAL("social", "https://www.instagram.com/", ""),
  REFERRAL("referral", "https://blog.example/best-shops", "");

  private static final Arrival[] OF_TWENTY = {
    DIRECT, DIRECT, DIRECT, DIRECT, DIRECT, DIRECT, DIRECT, SEARCH, SEARCH, SEARCH, SEARCH, SEARCH,
    SEARCH, LETTER, LETTER, ADVERT, ADVERT, SOCIAL, SOCIAL, REFERRAL
  };

  final String channel;
  final String referrer;
  private final String campaign;

  Arrival(String channel, String referrer, String campaign) {
    this.channel = channel;
    this.referrer = referrer;
    this.campaign = campaign;
  }

  static Arrival of(long visit) {
    return OF_TWENTY[Chance.mixed(visit, OF_TWENTY.length)];
  }

  /** As a member of the context, with a comma before it; empty without one. */
  String campaign(long visit) {
    return campaign.isEmpty()
        ? ""
        : ",\"campaign\":" + campaign.formatted(Chance.mixed(visit + 1, 12));
  }
}

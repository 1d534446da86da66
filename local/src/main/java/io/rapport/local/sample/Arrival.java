package io.rapport.local.sample;

import java.util.List;
import java.util.Map;

/** How a visitor came to the shop. */
enum Arrival {
  DIRECT(24, 1.2, ""),
  GOOGLE(30, 1.0, "https://www.google.com/"),
  BING(5, 0.9, "https://www.bing.com/"),
  GOOGLE_ADS(14, 0.8, "https://www.google.com/", "google", "cpc", "brand-search"),
  INSTAGRAM(11, 0.5, "https://www.instagram.com/", "instagram", "social", "autumn-looks"),
  FACEBOOK(6, 0.5, "https://www.facebook.com/", "facebook", "paid-social", "retargeting"),
  LINKEDIN(3, 0.9, "https://www.linkedin.com/", "linkedin", "social", "teams-launch"),
  PARTNER_BLOG(7, 1.1, "https://blog.partner.example/best-gear", "partner", "referral", "review"),
  NEWSLETTER(0, 1.6, "", "newsletter", "email", "weekly-picks");

  static final List<Arrival> FIRST =
      List.of(values()).stream().filter(arrival -> arrival.share > 0).toList();

  final double share;

  /** How ready those who come this way are to stay and buy. */
  final double intent;

  final String referrer;
  private final String source;
  private final String medium;
  private final String campaign;

  Arrival(double share, double intent, String referrer) {
    this(share, intent, referrer, "", "", "");
  }

  Arrival(
      double share, double intent, String referrer, String source, String medium, String campaign) {
    this.share = share;
    this.intent = intent;
    this.referrer = referrer;
    this.source = source;
    this.medium = medium;
    this.campaign = campaign;
  }

  /** The tags on the link, where it has some. */
  void describe(Map<String, Object> context) {
    if (!source.isEmpty()) {
      context.put("campaign", Map.of("source", source, "medium", medium, "name", campaign));
    }
  }
}

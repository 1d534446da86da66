package io.rapport.local.sample;

import java.util.Map;

/** Where customers live. */
enum Country {
  GERMANY(46, "DE", "de-DE", "Europe/Berlin"),
  AUSTRIA(14, "AT", "de-AT", "Europe/Vienna"),
  SWITZERLAND(10, "CH", "de-CH", "Europe/Zurich"),
  FRANCE(12, "FR", "fr-FR", "Europe/Paris"),
  NETHERLANDS(9, "NL", "nl-NL", "Europe/Amsterdam"),
  BRITAIN(9, "GB", "en-GB", "Europe/London");

  final double share;
  final String code;
  private final String locale;
  private final String timeZone;

  Country(double share, String code, String locale, String timeZone) {
    this.share = share;
    this.code = code;
    this.locale = locale;
    this.timeZone = timeZone;
  }

  void describe(Map<String, Object> context) {
    context.put("locale", locale);
    context.put("timezone", timeZone);
    context.put("location", Map.of("country", code));
  }
}

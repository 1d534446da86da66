package io.rapport.tracking.adapter.in.http;

/**
 * The programs of mail providers that fetch a picture when a person opens the mail: crawlers by
 * every list, and yet somebody looked.
 */
final class MailProxies {

  /** Apple's says no more than this. */
  private static final String APPLE = "Mozilla/5.0";

  private MailProxies() {}

  static boolean include(String userAgent) {
    return userAgent.equals(APPLE)
        || userAgent.contains("GoogleImageProxy")
        || userAgent.contains("YahooMailProxy");
  }
}

package io.rapport.survey.adapter.in.rest.page;

import java.util.regex.Pattern;

/**
 * Programs that say themselves what they are: crawlers, scanners of mails, those who draw previews.
 * The list is short on purpose: who is on it has no voice, so a browser must never be.
 */
final class Robots {

  private static final int MOST_CHARACTERS = 512;

  private static final Pattern NAMES =
      Pattern.compile(
          """
          (?<!cu)bots?(?:\\b|_)|crawl|spider|slurp|scanner|\\bscan\\b|urlscan|linkcheck|preview\
          |facebookexternalhit|whatsapp/|embedly|imageproxy|mailproxy|safebrowsing|google-safety\
          |barracuda|proofpoint|mimecast|messagelabs|symantec|fireeye|trendmicro|trend micro\
          |sophos|forcepoint|zscaler|paloalto|cloudmark|ironport\
          |safelinks|exchangesafelinks|uptime|pingdom|statuscake|site24x7\
          """
              .strip(),
          Pattern.CASE_INSENSITIVE);

  private Robots() {}

  static boolean include(String userAgent) {
    var read = userAgent.substring(0, Math.min(userAgent.length(), MOST_CHARACTERS));
    return NAMES.matcher(read).find();
  }
}

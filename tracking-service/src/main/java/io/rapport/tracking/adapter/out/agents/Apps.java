package io.rapport.tracking.adapter.out.agents;

import java.util.regex.Pattern;

/**
 * Knows apps by what telephones speak HTTP with. Their own names are no browser's, and a list of
 * crawlers takes such a name for a program's that looks at pages for nobody.
 */
final class Apps {

  private static final Pattern PHONES_OWN =
      Pattern.compile("\\bCFNetwork/[\\d.]+ Darwin/|\\bokhttp/|\\bDalvik/");

  private Apps() {}

  static boolean include(String userAgent) {
    return PHONES_OWN.matcher(userAgent).find();
  }
}

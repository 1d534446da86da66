package io.rapport.tracking.domain.visit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people write for {@code utm_medium}, as Google Analytics groups it. */
final class Mediums {

  private static final Map<String, Channel> CHANNELS = channels();

  private Mediums() {}

  static Optional<Channel> channel(String medium) {
    var word = medium.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(CHANNELS.get(word))
        .or(() -> word.startsWith("paid") ? Optional.of(Channel.PAID) : Optional.empty());
  }

  private static Map<String, Channel> channels() {
    var channels = new HashMap<String, Channel>();
    name(
        channels,
        Channel.PAID,
        List.of(
            "cpc",
            "ppc",
            "cpm",
            "cpv",
            "cpa",
            "cpp",
            "sem",
            "display",
            "banner",
            "expandable",
            "interstitial",
            "retargeting",
            "remarketing",
            "ad",
            "ads"));
    name(
        channels,
        Channel.SOCIAL,
        List.of(
            "social", "social-network", "social-media", "social network", "social media", "sm"));
    name(channels, Channel.EMAIL, List.of("email", "e-mail", "e_mail", "e mail", "newsletter"));
    name(channels, Channel.SEARCH, List.of("organic", "search", "seo"));
    name(channels, Channel.REFERRAL, List.of("referral", "link", "app", "affiliate", "partner"));
    return Map.copyOf(channels);
  }

  private static void name(Map<String, Channel> channels, Channel channel, List<String> words) {
    words.forEach(word -> channels.put(word, channel));
  }
}

package io.rapport.tracking.adapter.out.sites;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.tracking.domain.visit.Channel;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedSitesTest {

  private static final ListedSites SITES = new ListedSites();

  @ParameterizedTest
  @CsvSource({
    "google.com, SEARCH",
    "google.de, SEARCH",
    "google.co.uk, SEARCH",
    "bing.com, SEARCH",
    "duckduckgo.com, SEARCH",
    "yandex.ru, SEARCH",
    "images.google.com, SEARCH",
    "facebook.com, SOCIAL",
    "l.facebook.com, SOCIAL",
    "de.linkedin.com, SOCIAL",
    "t.co, SOCIAL",
    "x.com, SOCIAL",
    "instagram.com, SOCIAL",
    "youtube.com, SOCIAL",
    "bsky.app, SOCIAL",
    "mail.google.com, EMAIL",
    "com.google.android.gm, EMAIL",
    "outlook.live.com, EMAIL",
    "ad.doubleclick.net, PAID",
    "support.google.com, REFERRAL",
    "google, SEARCH",
    "Facebook, SOCIAL",
    "shop.example, ",
    "mygoogle.com, ",
    "com, ",
    "'', ",
    "., "
  })
  void a_site_is_known_by_its_host_and_a_source_by_its_name(String name, Channel channel) {
    assertThat(SITES.of(name)).isEqualTo(Optional.ofNullable(channel));
  }
}

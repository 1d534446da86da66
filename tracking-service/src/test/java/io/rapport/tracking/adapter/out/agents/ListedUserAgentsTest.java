package io.rapport.tracking.adapter.out.agents;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.tracking.domain.visit.Agent;
import io.rapport.tracking.domain.visit.Device;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedUserAgentsTest {

  private static final ListedUserAgents AGENTS = new ListedUserAgents();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://"
            + "www.bing.com/bingbot.htm) Chrome/116.0.1938.76 Safari/537.36",
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; GPTBot/1.1; +https:/"
            + "/openai.com/gptbot",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrom"
            + "e/126.0.0.0 Safari/537.36",
        "curl/8.5.0",
        "python-requests/2.31.0",
        "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)",
        "Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)",
        "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML,"
            + " like Gecko) Chrome/125.0.6422.60 Mobile Safari/537.36 (compatible; Googlebot/2.1; +"
            + "http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
        "Mozilla/5.0 (compatible; ClaudeBot/1.0; +claudebot@anthropic.com)",
        "Go-http-client/1.1",
        "Wget/1.21.4",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0."
            + "0.0 Safari/537.36 Chrome-Lighthouse",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0.3"
            + "945.0 Safari/537.36 DatadogSynthetics",
        "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
        "Mozilla/5.0 (compatible; DuckDuckBot-Https/1.1; https://duckduckgo.com/duckduckbot)",
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; PerplexityBot/1.0; +h"
            + "ttps://perplexity.ai/perplexitybot)",
        "Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Ge"
            + "cko) Version/17.4 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)",
        "StatusCake_Pagespeed_Indev",
        "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
      })
  void a_program_that_looks_at_pages_for_nobody_is_a_bot(String userAgent) {
    assertThat(AGENTS.of(userAgent).bot()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chr"
            + "ome/141.0.0.0 Safari/537.36|Chrome|Windows|desktop",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, "
            + "like Gecko) Version/18.5 Mobile/15E148 Safari/604.1|Safari|iOS|mobile",
        "Mozilla/5.0 (Linux; Android 13; CUBOT P80 Build/TP1A.220624.014) AppleWebKit/537.36 "
            + "(KHTML, like Gecko) Chrome/120.0.6099.43 Mobile Safari/537.36|Chrome|Android|mobile",
        "Mozilla/5.0 (Linux; Android 9; CUBOT_X19) AppleWebKit/537.36 (KHTML, like Gecko) Chr"
            + "ome/88.0.4324.181 Mobile Safari/537.36|Chrome|Android|mobile",
        "Mozilla/5.0 (Linux; Android 14; SM-S918B Build/UP1A.231005.007; wv) AppleWebKit/537."
            + "36 (KHTML, like Gecko) Version/4.0 Chrome/125.0.6422.165 Mobile Safari/537.36|Chrome"
            + " WebView|Android|mobile",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Geck"
            + "o) Slack/4.38.125 Chrome/124.0.6367.119 Electron/30.0.2 Safari/537.36|Electron|macOS"
            + "|desktop",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML"
            + ", like Gecko) Mobile/21F90 Instagram 336.0.6.24.93 (iPhone14,5; iOS 17_5_1; en_US; e"
            + "n; scale=3.00; 1170x2532; 610632542)|Instagram|iOS|mobile",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML"
            + ", like Gecko) Mobile/21F90 [FBAN/FBIOS;FBAV/468.0.0.40.107;FBBV/609537310;FBDV/iPhon"
            + "e14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.5.1;FBSS/3;FBCR/;FBID/phone;FBLC/en_US;FBOP/80]|F"
            + "acebook|iOS|mobile",
        "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP2A.240605.024; wv) AppleWebKit/537.3"
            + "6 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.71 Mobile Safari/537.36 [FB_IAB/"
            + "FB4A;FBAV/468.1.0.57.74;]|Facebook|Android|mobile",
        "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Geck"
            + "o) Version/17.5 Mobile/15E148 Safari/604.1|Safari|iOS|tablet",
        "Mozilla/5.0 (SMART-TV; LINUX; Tizen 6.0) AppleWebKit/537.36 (KHTML, like Gecko) 76.0"
            + ".3809.146/6.0 TV Safari/537.36|Safari|Tizen|tv",
        "Mozilla/5.0 (PlayStation; PlayStation 5/2.26) AppleWebKit/605.1.15 (KHTML, like Geck"
            + "o) Version/13.0 Safari/605.1.15|Safari||console",
        "Mozilla/5.0 (Nintendo Switch; WifiWebAuthApplet) AppleWebKit/609.4 (KHTML, like Geck"
            + "o) NF/6.0.2.21.3 NintendoBrowser/5.1.0.22474|||console",
        "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0|Firefox|Linux"
            + "|desktop",
        "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chro"
            + "me/126.0.0.0 Safari/537.36|Chrome|ChromeOS|desktop",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chr"
            + "ome/126.0.0.0 Safari/537.36 Edg/126.0.0.0|Edge|Windows|desktop",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chr"
            + "ome/126.0.0.0 Safari/537.36 OPR/112.0.0.0|Opera|Windows|desktop",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126"
            + ".0.0.0 Mobile Safari/537.36|Chrome|Android|mobile",
        "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 8 Build/AP2A.240605.024)|Android|Android|m"
            + "obile",
        "Mozilla/5.0 (Linux; Android 13; SM-X700) AppleWebKit/537.36 (KHTML, like Gecko) Chro"
            + "me/126.0.0.0 Safari/537.36|Chrome|Android|tablet",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Ge"
            + "cko) Version/18.5 Safari/605.1.15|Safari|macOS|desktop",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, "
            + "like Gecko) CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1|Chrome|iOS|mobile",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Cod"
            + "e/1.90.0 Chrome/122.0.6261.156 Electron/29.4.0 Safari/537.36|Electron|Windows|deskto"
            + "p",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, "
            + "like Gecko) Mobile/15E148|Safari UI/WKWebView|iOS|mobile",
      })
  void people_come_with_a_browser_a_system_and_a_device(
      String userAgent, String browser, String os, String device) {
    assertThat(AGENTS.of(userAgent))
        .isEqualTo(
            new Agent(
                Optional.ofNullable(browser),
                Optional.ofNullable(os),
                Optional.of(device).map(name -> Device.valueOf(name.toUpperCase(Locale.ROOT))),
                false));
  }

  @Test
  void one_that_was_read_is_known() {
    // Given
    var agents = new ListedUserAgents();
    var endless = "Mozilla/5.0 " + "x".repeat(30_000);
    var before = agents.isKnown(endless);

    // When
    var agent = agents.of(endless);

    // Then
    assertThat(before).isFalse();
    assertThat(agents.isKnown(endless)).isTrue();
    assertThat(agents.of(endless + "y")).isSameAs(agent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SampleShop/4.2 CFNetwork/1568.300.101 Darwin/24.6.0",
        "SampleShop/4.2 (Android 15) okhttp/5.1.0"
      })
  void an_app_is_no_crawler_though_it_is_no_browser(String userAgent) {
    assertThat(AGENTS.of(userAgent).bot()).isFalse();
  }
}

package io.rapport.tracking.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitsTest {

  private static final Map<String, Channel> SITES =
      Map.of(
          "google.com", Channel.SEARCH,
          "google", Channel.SEARCH,
          "t.co", Channel.SOCIAL,
          "facebook", Channel.SOCIAL,
          "mail.google.com", Channel.EMAIL,
          "adform.net", Channel.PAID);

  private static final Visits VISITS =
      new Visits(
          agent ->
              new Agent(
                  Optional.of(agent),
                  Optional.of("Linux"),
                  Optional.of(Device.DESKTOP),
                  agent.endsWith("bot")),
          name -> Optional.ofNullable(SITES.get(name)));

  @ParameterizedTest(name = "{0} from {1}, {2} of {3}: {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        // Nothing but the page
        "https://shop.example/,              -,                          -,        -,          DIRECT",
        "https://shop.example/,              '',                         -,        -,          DIRECT",
        "https://shop.example/,              not an address,             -,        -,          DIRECT",
        // The site before
        "https://shop.example/,              https://www.google.com/,    -,        -,          SEARCH",
        "https://shop.example/,              https://t.co/x?y,           -,        -,          SOCIAL",
        "https://shop.example/,              https://mail.google.com/m,  -,        -,          EMAIL",
        "https://shop.example/,              https://adform.net,         -,        -,          PAID",
        "https://shop.example/,              https://blog.example/post,  -,        -,          REFERRAL",
        "https://shop.example/,              https://a@GOOGLE.com:443/,  -,        -,          SEARCH",
        // The own site
        "https://shop.example/b,             https://shop.example/a,     -,        -,          -",
        "https://www.shop.example/b,         https://shop.example/a,     -,        -,          -",
        "https://shop.example/b,             https://help.shop.example/, -,        -,          -",
        "https://shop.example/b,             https://myshop.example/,    -,        -,          REFERRAL",
        // The campaign
        "https://shop.example/,              -,                          cpc,      google,     PAID",
        "https://shop.example/,              https://www.google.com/,    CPC,      google,     PAID",
        "https://shop.example/,              -,                          paid-social, facebook, PAID",
        "https://shop.example/,              -,                          email,    letter,     EMAIL",
        "https://shop.example/,              -,                          social,   t,          SOCIAL",
        "https://shop.example/,              -,                          organic,  google,     SEARCH",
        "https://shop.example/,              -,                          -,        facebook,   SOCIAL",
        "https://shop.example/,              -,                          -,        letter,     REFERRAL",
        "https://shop.example/,              -,                          poster,   facebook,   SOCIAL",
        "https://shop.example/,              -,                          poster,   -,          REFERRAL",
        "https://shop.example/b,             https://shop.example/a,     cpc,      google,     PAID",
        // The click
        "https://shop.example/?gclid=1,      https://www.google.com/,    -,        -,          PAID",
        "https://shop.example/?a=1&msclkid=2, -,                         -,        -,          PAID",
        "https://shop.example/?fbclid=1,     -,                          -,        -,          SOCIAL",
        "https://shop.example/?gclid=1,      -,                          email,    letter,     EMAIL",
        "https://shop.example/?notgclid=1&gclid, -,                      -,        -,          DIRECT",
      })
  void a_channel_is_what_brought_the_visitor(
      String url, String referrer, String medium, String source, Channel channel) {
    var event =
        event(
            context(
                "page", object("url", url, "referrer", referrer),
                "campaign", object("medium", medium, "source", source)));

    assertThat(VISITS.of(event, Optional.empty()).channel())
        .isEqualTo(Optional.ofNullable(channel));
  }

  @Test
  void a_page_may_say_it_in_its_properties() {
    var page =
        JsonObject.EMPTY
            .with("type", new JsonText("page"))
            .with(
                "properties", object("url", "https://shop.example/", "referrer", "https://t.co/"));

    assertThat(VISITS.of(page, Optional.empty()).channel()).contains(Channel.SOCIAL);
  }

  @Test
  void what_saw_no_page_was_brought_by_nothing() {
    var event = event(context("library", object("name", "analytics-node", "version", "2")));

    assertThat(VISITS.of(event, Optional.empty())).isEqualTo(Visit.UNKNOWN);
  }

  @Test
  void the_user_agent_that_the_event_says_counts_before_the_one_that_sent_it() {
    var said = event(JsonObject.EMPTY.with("userAgent", new JsonText("Firefox")));

    assertThat(browser(said, Optional.of("Chrome"))).contains("Firefox");
    assertThat(browser(event(JsonObject.EMPTY), Optional.of("Chrome"))).contains("Chrome");
    assertThat(browser(JsonObject.EMPTY, Optional.of("Chrome"))).contains("Chrome");
    assertThat(browser(JsonObject.EMPTY, Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "iOS, ios, 'iPhone14,5', iOS, MOBILE",
    "iPadOS, ios, 'iPad8,1', iOS, TABLET",
    "Android, android, Pixel 8, Android, MOBILE",
    "tvOS, tvOS, Apple TV, tvOS, TV",
    "Mac OS X, desktop, -, macOS, DESKTOP",
    "HarmonyOS, ?, -, HarmonyOS, DESKTOP"
  })
  void an_app_says_its_system_and_device_itself(
      String os, String type, String model, String system, Device device) {
    var event =
        event(
            context(
                    "os",
                    object("name", os, "version", "1"),
                    "device",
                    object("type", type, "model", model))
                .with("userAgent", new JsonText("okhttp")));

    var agent = VISITS.of(event, Optional.empty()).agent();

    assertThat(agent.os()).contains(system);
    assertThat(agent.device()).contains(device);
  }

  private static Optional<String> browser(JsonObject event, Optional<String> userAgent) {
    return VISITS.of(event, userAgent).agent().browser();
  }

  private static JsonObject event(JsonObject context) {
    return JsonObject.EMPTY.with("type", new JsonText("track")).with("context", context);
  }

  private static JsonObject context(String name, JsonObject value) {
    return JsonObject.EMPTY.with(name, value);
  }

  private static JsonObject context(
      String name, JsonObject value, String otherName, JsonObject otherValue) {
    return context(name, value).with(otherName, otherValue);
  }

  private static JsonObject object(String name, String value, String otherName, String otherValue) {
    return part(part(JsonObject.EMPTY, name, value), otherName, otherValue);
  }

  private static JsonObject part(JsonObject object, String name, String value) {
    return value == null ? object : object.with(name, new JsonText(value));
  }
}

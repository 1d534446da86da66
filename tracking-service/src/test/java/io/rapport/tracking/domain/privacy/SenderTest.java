package io.rapport.tracking.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.tracking.domain.json.JsonNumber;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SenderTest {

  private static final JsonObject PAGE =
      JsonObject.EMPTY.with("type", new JsonText("page")).with("anonymousId", new JsonText("d"));

  @ParameterizedTest(name = "{0}: the event says {1}, it was sent from {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "DROP,     203.0.113.9,  -,            -",
        "DROP,     -,            -,            -",
        "TRUNCATE, 203.0.113.9,  -,            203.0.113.0",
        "TRUNCATE, 203.0.113.9,  198.51.100.7, 203.0.113.0",
        "TRUNCATE, -,            198.51.100.7, 198.51.100.0",
        "TRUNCATE, -,            -,            -",
        "TRUNCATE, localhost,    198.51.100.7, -",
        "KEEP,     203.0.113.9,  198.51.100.7, 203.0.113.9",
        "KEEP,     -,            198.51.100.7, 198.51.100.7",
      })
  void an_address_is_kept_as_the_project_says(
      IpRule rule, String said, String sentFrom, String kept) {
    var sender =
        new Sender(
            Optional.empty(),
            rule,
            Optional.ofNullable(sentFrom).map(InetAddress::ofLiteral),
            Optional.empty());
    var context = said == null ? JsonObject.EMPTY : JsonObject.EMPTY.with("ip", new JsonText(said));

    var event = sender.keptOf(PAGE.with("context", context));

    assertThat(event.field("context"))
        .isEqualTo(
            kept == null ? JsonObject.EMPTY : JsonObject.EMPTY.with("ip", new JsonText(kept)));
  }

  @Test
  void an_event_without_a_context_gets_the_address_too() {
    var sender =
        new Sender(
            Optional.empty(),
            IpRule.KEEP,
            Optional.of(InetAddress.ofLiteral("203.0.113.9")),
            Optional.empty());

    assertThat(sender.keptOf(PAGE).text())
        .isEqualTo(
            "{\"type\":\"page\",\"anonymousId\":\"d\",\"context\":{\"ip\":\"203.0.113.9\"}}");
  }

  @Test
  void an_event_without_an_address_stays_as_it_is() {
    assertThat(Sender.UNKNOWN.keptOf(PAGE)).isSameAs(PAGE);
  }

  @Test
  void an_address_that_another_server_noted_goes() {
    assertThat(Sender.UNKNOWN.keptOf(PAGE.with("request_ip", new JsonText("203.0.113.9"))))
        .isEqualTo(PAGE);
  }

  @Test
  void in_text_that_nobody_reads_every_address_goes() {
    var kept =
        Sender.UNKNOWN.keptOf(
            "{\"context\": {\"ip\" : \"203.0.113.9\", \"zip\":\"1\"}, \"request_ip\":\"203.0.1");

    assertThat(kept).isEqualTo("{\"context\": {\"ip\" : null, \"zip\":\"1\"}, \"request_ip\":null");
  }

  @ParameterizedTest
  @EnumSource
  void of_an_event_under_a_signal_remains_that_something_was_seen(Signal signal) {
    var nobody =
        new Sender(
            Optional.of(signal),
            IpRule.KEEP,
            Optional.of(InetAddress.ofLiteral("203.0.113.9")),
            Optional.empty());
    var who = JsonObject.EMPTY.with("email", new JsonText("anna@shop.example"));
    var page =
        JsonObject.EMPTY
            .with("path", new JsonText("/a"))
            .with("url", new JsonText("https://shop.example/a?gclid=1&email=anna#x"))
            .with("referrer", new JsonText("https://mail.example/?to=anna"))
            .with("search", new JsonText("?gclid=1"))
            .with("email", new JsonText("anna@shop.example"));
    var event =
        PAGE.with("messageId", new JsonText("m1"))
            .with("userId", new JsonText("anna"))
            .with("groupId", new JsonText("g"))
            .with("previousId", new JsonText("p"))
            .with("traits", who)
            .with("integrations", who)
            .with("request_ip", new JsonText("203.0.113.9"))
            .with("email", new JsonText("anna@shop.example"))
            .with("timestamp", new JsonText("2026-03-29T07:59:58Z"))
            .with("properties", page)
            .with(
                "context",
                JsonObject.EMPTY
                    .with("ip", new JsonText("203.0.113.9"))
                    .with("locale", new JsonText("de"))
                    .with("userAgent", new JsonText("Firefox"))
                    .with("sessionId", new JsonNumber("4711"))
                    .with("traits", who)
                    .with("device", who)
                    .with("page", page)
                    .with("campaign", who.with("source", new JsonText("letter"))));

    assertThat(nobody.keptOf(event).text())
        .isEqualTo(
            "{\"type\":\"page\",\"messageId\":\"m1\",\"timestamp\":\"2026-03-29T07:59:58Z\","
                + "\"properties\":{\"path\":\"/a\",\"url\":\"https://shop.example/a\","
                + "\"referrer\":\"https://mail.example/\"},"
                + "\"context\":{\"locale\":\"de\","
                + "\"page\":{\"path\":\"/a\",\"url\":\"https://shop.example/a\","
                + "\"referrer\":\"https://mail.example/\"},"
                + "\"campaign\":{\"source\":\"letter\"}}}");
  }

  @Test
  void of_what_was_done_under_a_signal_remains_its_name() {
    var nobody =
        new Sender(Optional.of(Signal.GPC), IpRule.DROP, Optional.empty(), Optional.empty());
    var bought =
        JsonObject.EMPTY
            .with("type", new JsonText("track"))
            .with("event", new JsonText("Order Completed"))
            .with("properties", JsonObject.EMPTY.with("order_id", new JsonText("o-1")));

    assertThat(nobody.keptOf(bought).text())
        .isEqualTo("{\"type\":\"track\",\"event\":\"Order Completed\"}");
    assertThat(nobody.keptOf("{\"email\":\"anna@shop.example\"")).isEmpty();
  }
}

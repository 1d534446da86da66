package io.rapport.gateway.domain.project;

import static io.rapport.gateway.domain.json.Shape.bool;
import static io.rapport.gateway.domain.json.Shape.integer;
import static io.rapport.gateway.domain.json.Shape.listOf;
import static io.rapport.gateway.domain.json.Shape.number;
import static io.rapport.gateway.domain.json.Shape.object;
import static io.rapport.gateway.domain.json.Shape.oneOf;
import static io.rapport.gateway.domain.json.Shape.string;
import static io.rapport.gateway.domain.json.Shape.text;
import static java.util.Map.entry;

import io.rapport.gateway.domain.json.Shape;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may stand in a project: the list of its settings, as an admin edits them. */
final class ProjectShape {

  private static final Pattern TIME_OF_DAY = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  private static final int EARLIEST_YEAR = 1970;

  private static final Shape TIME_ZONE =
      string(ZoneId.getAvailableZoneIds()::contains, "is not an IANA time zone");

  private static final Shape CURRENCY = string(currencies()::contains, "is not an ISO 4217 code");

  private static final Shape SELECTOR = SelectorShape.SELECTOR;

  private static final Shape CUSTOMER =
      object(
          Map.of(
              "by", oneOf("subscription", "purchase", "activity"),
              "windowDays", integer(1, 3650),
              "events", listOf(text(200), 100)));

  private static final Shape RECURRING_REVENUE =
      object(
          Map.of(
              "from", oneOf("subscription", "charges"),
              "events", listOf(text(200), 100),
              "property", text(200)));

  private static final Shape ENGAGEMENT_WEIGHTS =
      object(same(number(0, 1000), "activeDays", "sessions", "coreActions", "breadth", "recency"));

  private static final Shape WORKING_HOURS =
      object(
          same(
              object(
                  same(
                      string(TIME_OF_DAY.asMatchPredicate(), "must be a time such as 09:00"),
                      "from",
                      "to"),
                  List.of("from", "to")),
              "monday",
              "tuesday",
              "wednesday",
              "thursday",
              "friday",
              "saturday",
              "sunday"));

  private static final Shape ORIGIN =
      string(ProjectShape::isOrigin, "must be an origin such as https://shop.example");

  private static final Shape PRIVACY =
      object(
          Map.of(
              "honourGpc", bool(),
              "honourDnt", bool(),
              "ip", oneOf("drop", "truncate", "keep")));

  private static final Shape SURVEYS =
      object(
          Map.of(
              "quietDays", integer(0, 3650),
              "metricQuietDays", object(same(integer(0, 3650), "nps", "csat", "ces")),
              "perAccount",
                  object(
                      Map.of("people", integer(1, 100), "days", integer(1, 3650)),
                      List.of("people", "days")),
              "honourGpc", bool(),
              "honourDnt", bool(),
              "requireConsent", bool()));

  private static final Shape DAY = string(ProjectShape::isDay, "must be a day such as 2024-01-31");

  private static final Shape CURRENCY_RATE =
      object(
          Map.of("currency", CURRENCY, "from", DAY, "rate", number(0.0000001, 100_000)),
          List.of("currency", "from", "rate"));

  private static final Shape SETTINGS =
      object(
          Map.ofEntries(
              entry(
                  "sessionPreset",
                  oneOf("default", "matomo", "plausible", "ga4", "posthog", "client")),
              entry("weekStart", oneOf("monday", "sunday")),
              entry("customer", CUSTOMER),
              entry("mrr", RECURRING_REVENUE),
              entry("coreActions", listOf(SELECTOR, 100)),
              entry("goals", listOf(SELECTOR, 100)),
              entry("invitations", listOf(SELECTOR, 100)),
              entry("onboarding", object(same(SELECTOR, "signUp", "completion"))),
              entry("clickThrough", object(same(SELECTOR, "impression", "click"))),
              entry("actionEvents", listOf(text(200), 100)),
              entry("engagementWeights", ENGAGEMENT_WEIGHTS),
              entry("workingHours", WORKING_HOURS),
              entry("moneyEvents", listOf(text(200), 100)),
              entry("currencyRates", listOf(CURRENCY_RATE, 2000)),
              entry("privacy", PRIVACY),
              entry("surveys", SURVEYS),
              entry("digest", object(Map.of("kpis", listOf(text(100), 20), "notify", bool()))),
              entry("allowedOrigins", listOf(ORIGIN, 100)),
              entry("earliestEvent", DAY)));

  static final Shape PROJECT =
      object(
          Map.of(
              "name", text(200),
              "timeZone", TIME_ZONE,
              "currency", CURRENCY,
              "settings", SETTINGS),
          List.of("name", "timeZone", "currency"));

  private ProjectShape() {}

  private static Map<String, Shape> same(Shape shape, String... fields) {
    return Stream.of(fields).collect(Collectors.toMap(Function.identity(), _ -> shape));
  }

  private static Set<String> currencies() {
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .collect(Collectors.toSet());
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).getYear() >= EARLIEST_YEAR;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** As browsers send it: scheme, host and perhaps a port, nothing after. */
  private static boolean isOrigin(String text) {
    try {
      var uri = new URI(text);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && text.equals(uri.getScheme() + "://" + uri.getRawAuthority())
          && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}

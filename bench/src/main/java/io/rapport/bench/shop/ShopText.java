package io.rapport.bench.shop;

import java.util.Locale;
import java.util.UUID;

/** What the events of the shop say, as JSON and ids. */
final class ShopText {

  private static final String SITE = "https://shop.example";
  private static final String[] LOCALES = {"de-DE", "de-AT", "en-GB", "fr-FR", "it-IT"};
  private static final String[] CATEGORIES = {"shoes", "jackets", "tents", "climbing", "bikes"};
  private static final int CENTS = 100;

  private ShopText() {}

  static String user(int person) {
    return "customer-" + (100_000 + person);
  }

  static String device(int person, int device) {
    long number = person * 2L + device;
    return uuid(number, number + 1);
  }

  /** As analytics.js makes them. */
  static String messageId(long at, long number) {
    return "ajs-next-" + at + "-" + uuid(number + 7, number + 11);
  }

  static String uuid(long high, long low) {
    return new UUID(
            (Chance.mixed(high) & ~0xf000L) | 0x4000L,
            (Chance.mixed(low) & 0x3fff_ffff_ffff_ffffL) | Long.MIN_VALUE)
        .toString();
  }

  static String path(Happening happening) {
    return switch (happening.doing()) {
      case PRODUCT_VIEWED, PRODUCT_ADDED -> "/products/" + product(happening.item());
      case CHECKOUT_STARTED -> "/checkout";
      case ORDER_COMPLETED -> "/checkout/thanks";
      case SIGNED_UP, IDENTIFY -> "/account/new";
      case ONBOARDING_COMPLETED -> "/account";
      default -> page(happening.item());
    };
  }

  static String properties(Happening happening) {
    int item = happening.item();
    return switch (happening.doing()) {
      case PAGE ->
          "{\"path\":\"%1$s\",\"url\":\"%2$s%1$s\",\"title\":\"%3$s\",\"referrer\":\"%4$s\",\"search\":\"\"}"
              .formatted(page(item), SITE, title(item), Arrival.of(happening.visit()).referrer);
      case PRODUCT_VIEWED, PRODUCT_ADDED -> product(item, price(item));
      case CHECKOUT_STARTED -> "{\"currency\":\"EUR\",\"step\":1}";
      case ORDER_COMPLETED -> order(happening);
      case ORDER_REFUNDED ->
          "{\"order_id\":\"%s\",\"total\":%s,\"currency\":\"EUR\"}"
              .formatted(order(item), money(happening.amount()));
      case PROMOTION_VIEWED, PROMOTION_CLICKED ->
          "{\"promotion_id\":\"promo-%d\",\"creative\":\"banner_%d\",\"name\":\"Spring sale %d\",\"position\":\"home_top\"}"
              .formatted(item, item % 4, item);
      case LINK_CLICKED -> "{\"href\":\"" + SITE + page(item) + "\",\"text\":\"More\"}";
      case PAGE_ENGAGED ->
          "{\"engaged_ms\":%d,\"scroll_depth\":%d}"
              .formatted(happening.amount(), happening.amount() % 100);
      case SIGNED_UP -> "{\"method\":\"email\",\"plan\":\"free\"}";
      case ONBOARDING_COMPLETED -> "{\"steps\":4}";
      case EMAIL_DELIVERED, EMAIL_OPENED ->
          "{\"email_id\":\"letter-%1$d\",\"campaign_name\":\"Letter %1$d\"}".formatted(item);
      case IDENTIFY, ALIAS -> "{}";
    };
  }

  static String traits(Happening happening) {
    int person = happening.person();
    return happening.doing() == Doing.IDENTIFY
        ? "{\"email\":\"%s@mail.example\",\"plan\":\"%s\",\"city\":\"City %d\"}"
            .formatted(user(person), Chance.mixed(person, 5) == 0 ? "pro" : "free", person % 300)
        : "{}";
  }

  static String context(Happening happening) {
    var path = path(happening);
    int person = happening.person();
    var arrival = Arrival.of(happening.visit());
    return "{\"library\":{\"name\":\"analytics.js\",\"version\":\"next-1.81.0\"},\"locale\":\""
        + LOCALES[Chance.mixed(person, LOCALES.length)]
        + "\",\"timezone\":\"Europe/Berlin\",\"userAgent\":\""
        + Browser.of(person, happening.device()).userAgent
        + "\",\"page\":{\"path\":\""
        + path
        + "\",\"url\":\""
        + SITE
        + path
        + "\",\"referrer\":\""
        + arrival.referrer
        + "\",\"search\":\"\",\"title\":\""
        + title(happening.item())
        + "\"}"
        + arrival.campaign(happening.visit())
        + "}";
  }

  static String title(int item) {
    return "Page " + item + " of the shop";
  }

  private static String page(int number) {
    return number == 0 ? "/" : "/" + CATEGORIES[number % CATEGORIES.length] + "/page-" + number;
  }

  private static String product(int item) {
    return Long.toHexString(Chance.mixed(item) >>> 32);
  }

  private static int price(int item) {
    return 500 + Chance.mixed(item + 13L, 30_000);
  }

  private static String product(int item, int cents) {
    return "{\"product_id\":\"%1$s\",\"sku\":\"SKU-%2$d\",\"category\":\"%3$s\",\"name\":\"Product %2$d\",\"brand\":\"Brand %4$d\",\"price\":%5$s,\"currency\":\"EUR\",\"quantity\":1,\"position\":%6$d}"
        .formatted(
            product(item),
            item,
            CATEGORIES[item % CATEGORIES.length],
            item % 50,
            money(cents),
            item % 20);
  }

  private static String order(int number) {
    return "order-" + number;
  }

  private static String order(Happening happening) {
    int cents = happening.amount();
    int product = Chance.mixed(happening.visit(), Visit.PRODUCTS);
    return "{\"order_id\":\"%s\",\"revenue\":%s,\"total\":%s,\"shipping\":4.90,\"tax\":%s,\"currency\":\"EUR\",\"products\":[%s]}"
        .formatted(
            order(happening.item()),
            money(cents),
            money(cents + 490),
            money(cents / 5),
            product(product, cents));
  }

  private static String money(int cents) {
    return String.format(Locale.ROOT, "%d.%02d", cents / CENTS, cents % CENTS);
  }
}

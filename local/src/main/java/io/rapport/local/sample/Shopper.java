package io.rapport.local.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A customer of the shop: a visitor first, by name from the first order on. */
final class Shopper {

  private static final Duration BETWEEN_SHELF_AND_TILL = Duration.ofSeconds(35);

  private final Season season;
  private final Diary diary;
  private final Dice dice;
  private final Person person;
  private final Newsletter newsletter;
  private final SurveyInbox inbox;
  private final Device device;
  private final double loyalty;
  private final boolean hasApp;
  private Identity identity;
  private double experience;
  private boolean known;
  private boolean signedInApp;
  private boolean onboarded;
  private int visits;
  private int orders;

  private Shopper(int number, Season season, Happenings happenings) {
    String id = "s" + number;
    this.season = season;
    this.dice = Dice.of(id);
    this.diary = new Diary(id, season, happenings);
    this.person = Person.of("shopper-" + number, dice);
    this.inbox = new SurveyInbox(diary, dice);
    this.newsletter = new Newsletter(diary, dice, season);
    this.device = dice.weighted(Device.BROWSERS, each -> each.share);
    this.loyalty = dice.level();
    this.hasApp = device.isMobile() && loyalty > 0.55;
    this.identity = Identity.visitor("anon-" + id);
  }

  static void live(int number, Season season, Happenings happenings) {
    new Shopper(number, season, happenings).live();
  }

  private void live() {
    int first = dice.chance(0.4) ? dice.between(0, 6) : season.someDay(dice);
    visit(first, dice.weighted(Arrival.FIRST, arrival -> arrival.share), shoppingTime(first));
    for (int day = first + 1; day < Season.DAYS; day++) {
      if (known && season.date(day).getDayOfWeek() == DayOfWeek.TUESDAY) {
        int today = day;
        newsletter
            .send(person.id(), day, loyalty)
            .ifPresent(click -> visit(today, Arrival.NEWSLETTER, click.plusSeconds(1)));
      }
      if (dice.chance((0.02 + 0.14 * loyalty * loyalty) * season.shopping(day))) {
        visit(day, dice.chance(0.6) ? Arrival.DIRECT : Arrival.GOOGLE, shoppingTime(day));
      }
      if (dice.chance(0.012 * (1 - loyalty) - 0.01 * experience)) {
        return;
      }
    }
  }

  private Instant shoppingTime(int day) {
    return season.shoppingTime(day, dice);
  }

  private void visit(int day, Arrival arrival, Instant start) {
    boolean inApp = hasApp && known && arrival == Arrival.DIRECT;
    var surroundings =
        new Surroundings(
            Surroundings.SHOP, inApp ? device.app() : device, person.country(), arrival);
    Identity here = inApp ? identity.on("app-" + person.id()) : identity;
    var visit = new Visit(diary, dice, surroundings, here, start);
    visits++;
    if (inApp) {
      openApp(visit, day);
    }
    var browsing =
        new Browsing(visit, dice, (0.3 + 0.6 * loyalty) * arrival.intent, season.onSale(day));
    if (browsing.land()) {
      List<Product> cart = browsing.look();
      if (!cart.isEmpty()) {
        checkOut(cart, visit, day);
      }
      if (dice.chance(0.045)) {
        var chat = new SupportChat(visit, dice, "chat-" + person.id() + "-" + visits);
        experience += chat.hold(inbox) - 0.6;
      }
      atTheEnd(visit);
    }
    visit.end();
  }

  private void openApp(Visit visit, int day) {
    if (!signedInApp) {
      visit.act("Application Installed", Map.of("version", "4.2"));
      visit.act("Signed In", Map.of("username", person.id()));
      visit.identify(person.id(), person.traits(season.date(day)));
      signedInApp = true;
    }
    visit.act("Application Opened", Map.of("version", "4.2"));
  }

  private void checkOut(List<Product> cart, Visit visit, int day) {
    visit.open("Cart", "/cart");
    visit.act("Cart Viewed", Map.of("products", cart.stream().map(Product::json).toList()));
    if (dice.chance(0.02)) {
      visit.act("Cart Shared", Map.of("share_via", "email"));
    }
    if (!dice.chance(0.35 + 0.45 * loyalty)) {
      return;
    }
    var order = new Order(person.id() + "-" + (orders + 1), cart, season.onSale(day));
    visit.open("Checkout", "/checkout");
    visit.act("Checkout Started", Map.of("order_id", order.id(), "value", order.revenue()));
    if (!known) {
      signUp(visit, day);
    }
    visit.act("Payment Info Entered", Map.of("order_id", order.id(), "step", 2));
    if (!dice.chance(0.85)) {
      return;
    }
    visit.pass(dice.pause(BETWEEN_SHELF_AND_TILL));
    visit.act("Order Completed", order.json());
    orders++;
    visit.open("Thank you", "/checkout/thank-you");
    afterwards(order, visit);
  }

  private void signUp(Visit visit, int day) {
    visit.act("Signed Up", Map.of("type", "shop", "first_name", person.firstName()));
    visit.identify(person.id(), person.traits(season.date(day)));
    identity = visit.identity();
    known = true;
  }

  private void afterwards(Order order, Visit visit) {
    Instant bought = visit.now();
    if (dice.chance(0.02)) {
      diary.onServer(identity, later(bought, 0, 1), "Order Cancelled", order.json());
      return;
    }
    boolean disappointed = dice.chance(0.10);
    if (disappointed) {
      experience -= 0.3;
      if (dice.chance(0.6)) {
        diary.onServer(identity, later(bought, 3, 12), "Order Refunded", order.refund());
      }
    }
    if (dice.chance(0.25)) {
      review(order, later(bought, 5, 14), disappointed);
    }
    double content = 0.55 + 0.4 * loyalty - (disappointed ? 0.5 : 0);
    inbox.ask(
        SampleSurvey.ORDER, visit, content, Map.of("touchPoint", "order", "orderId", order.id()));
  }

  private void review(Order order, Instant at, boolean disappointed) {
    Product product = order.products().getFirst();
    double liking = 0.45 + 0.3 * product.appeal() + 0.3 * loyalty - (disappointed ? 0.6 : 0);
    var surroundings =
        new Surroundings(Surroundings.SHOP, device, person.country(), Arrival.DIRECT);
    var visit = new Visit(diary, dice, surroundings, identity, at);
    visit.open(product.name(), product.path());
    var properties = new LinkedHashMap<String, Object>();
    properties.put("product_id", product.id());
    properties.put("review_id", "review-" + order.id());
    properties.put("rating", 1 + (int) Math.round(4 * Math.clamp(liking, 0, 1)));
    visit.act("Product Reviewed", properties);
    visit.end();
  }

  private void atTheEnd(Visit visit) {
    if (known && !onboarded && dice.chance(0.4)) {
      onboarded = true;
      visit.act("Onboarding Completed", Map.of("steps", 3));
    }
    if (known && dice.chance(0.04 * loyalty)) {
      visit.act("Invite Sent", Map.of("invitee_role", "friend"));
    }
    if (visits >= 3) {
      double content = 0.52 + 0.52 * loyalty + 0.5 * Math.clamp(experience, -0.6, 0.3);
      inbox.ask(SampleSurvey.RECOMMEND, visit, content, Map.of("touchPoint", "shop"));
    }
  }

  private Instant later(Instant from, int fewestDays, int mostDays) {
    return from.plus(
        Duration.ofDays(dice.between(fewestDays, mostDays)).plusMinutes(dice.between(5, 400)));
  }
}

package io.rapport.local.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looking around in the shop. */
final class Browsing {

  private static final List<String> PROMOTIONS = List.of("autumn-looks", "free-shipping", "new-in");

  private final Visit visit;
  private final Dice dice;
  private final double interest;
  private final boolean sale;

  /**
   * @param interest how much one is inclined to stay and to take something, about 0 to 1
   */
  Browsing(Visit visit, Dice dice, double interest, boolean sale) {
    this.visit = visit;
    this.dice = dice;
    this.interest = interest;
    this.sale = sale;
  }

  /** The first page seen; tells whether one stays for more. */
  boolean land() {
    switch (dice.between(1, 10)) {
      case 1, 2, 3, 4, 5 -> visit.open("Home", "/");
      case 6, 7 -> visit.open("Guide", "/guides/how-to-choose-" + dice.between(1, 6));
      default -> {
        Product product = wanted();
        visit.open(product.name(), product.path());
        visit.act("Product Viewed", product.json());
      }
    }
    if (dice.chance(0.55)) {
      seePromotion();
    }
    return dice.chance(0.42 + 0.5 * interest);
  }

  /** What ended up in the cart. */
  List<Product> look() {
    var cart = new ArrayList<Product>();
    int looks = dice.between(1, 3 + (int) Math.round(4 * interest));
    String category = "";
    for (int i = 0; i < looks; i++) {
      Product product = wanted();
      if (!product.category().equals(category)) {
        category = product.category();
        visit.open(category, "/" + category.toLowerCase(Locale.ROOT));
      }
      visit.open(product.name(), product.path());
      visit.act("Product Viewed", product.json());
      if (dice.chance(0.05 + 0.25 * interest)) {
        visit.act("Product Added", product.json());
        cart.add(product);
      }
      if (dice.chance(0.03 * interest)) {
        visit.act("Product Shared", Map.of("share_via", "email", "product_id", product.id()));
      }
      if (dice.chance(0.02)) {
        visit.act("File Downloaded", Map.of("path", "/size-guide.pdf"));
      }
    }
    return cart;
  }

  private void seePromotion() {
    String promotion = sale ? "season-sale" : dice.pick(PROMOTIONS);
    var properties = new LinkedHashMap<String, Object>();
    properties.put("promotion_id", promotion);
    properties.put("creative", "banner");
    properties.put("position", "top");
    visit.act("Promotion Viewed", properties);
    if (dice.chance(sale ? 0.12 : 0.03 + 0.05 * interest)) {
      visit.act("Promotion Clicked", properties);
      visit.open("Promotion", "/promotions/" + promotion);
    }
  }

  private Product wanted() {
    return dice.weighted(Product.ALL, Product::appeal);
  }
}

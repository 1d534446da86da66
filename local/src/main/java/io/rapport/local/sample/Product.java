package io.rapport.local.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something the shop sells.
 *
 * @param appeal how often it is looked at, and how well it is liked
 */
record Product(String id, String name, String category, BigDecimal price, double appeal) {

  static final List<Product> ALL =
      List.of(
          of(1, "Trail Runner", "Shoes", "119.00", 0.95),
          of(2, "City Sneaker", "Shoes", "89.90", 0.80),
          of(3, "Winter Boot", "Shoes", "149.50", 0.60),
          of(4, "Canvas Slip-on", "Shoes", "49.95", 0.40),
          of(5, "Rain Jacket", "Jackets", "179.00", 0.90),
          of(6, "Down Vest", "Jackets", "129.00", 0.55),
          of(7, "Wool Coat", "Jackets", "249.00", 0.35),
          of(8, "Softshell", "Jackets", "99.90", 0.50),
          of(9, "Day Pack 20 l", "Bags", "79.00", 0.85),
          of(10, "Messenger Bag", "Bags", "109.00", 0.45),
          of(11, "Travel Duffel", "Bags", "139.00", 0.40),
          of(12, "Hip Bag", "Bags", "34.90", 0.65),
          of(13, "Merino Shirt", "Clothing", "69.00", 0.75),
          of(14, "Linen Shirt", "Clothing", "59.00", 0.45),
          of(15, "Hiking Trousers", "Clothing", "94.50", 0.60),
          of(16, "Fleece Pullover", "Clothing", "74.90", 0.70),
          of(17, "Merino Socks", "Accessories", "17.90", 0.90),
          of(18, "Beanie", "Accessories", "24.90", 0.70),
          of(19, "Steel Bottle", "Accessories", "29.00", 0.80),
          of(20, "Head Torch", "Accessories", "44.90", 0.50));

  private static Product of(int id, String name, String category, String price, double appeal) {
    return new Product("P" + (1000 + id), name, category, new BigDecimal(price), appeal);
  }

  String path() {
    return "/products/" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** As the e-commerce events name it. */
  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("product_id", id);
    json.put("sku", "SKU-" + id);
    json.put("name", name);
    json.put("category", category);
    json.put("price", price);
    json.put("currency", SampleShop.CURRENCY);
    json.put("quantity", 1);
    return json;
  }
}

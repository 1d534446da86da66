package io.rapport.local.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one customer buys at once. */
record Order(String id, List<Product> products, boolean onSale) {

  private static final BigDecimal SALE = new BigDecimal("0.15");
  private static final BigDecimal TAX = new BigDecimal("0.19");
  private static final BigDecimal SHIPPING = new BigDecimal("4.90");
  private static final BigDecimal FREE_FROM = new BigDecimal("75.00");

  BigDecimal subtotal() {
    return products.stream().map(Product::price).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal discount() {
    return onSale
        ? subtotal().multiply(SALE).setScale(2, RoundingMode.HALF_UP)
        : new BigDecimal("0.00");
  }

  /** After discounts, before shipping and tax. */
  BigDecimal revenue() {
    return subtotal().subtract(discount());
  }

  Map<String, Object> json() {
    BigDecimal shipping = revenue().compareTo(FREE_FROM) < 0 ? SHIPPING : new BigDecimal("0.00");
    BigDecimal tax = revenue().multiply(TAX).setScale(2, RoundingMode.HALF_UP);
    var json = new LinkedHashMap<String, Object>();
    json.put("order_id", id);
    json.put("revenue", revenue());
    json.put("total", revenue().add(shipping).add(tax));
    json.put("subtotal", subtotal());
    json.put("shipping", shipping);
    json.put("tax", tax);
    json.put("discount", discount());
    if (onSale) {
      json.put("coupon", "SEASON15");
    }
    json.put("currency", SampleShop.CURRENCY);
    json.put("products", products.stream().map(Product::json).toList());
    return json;
  }

  /** The whole of it, given back. */
  Map<String, Object> refund() {
    var json = new LinkedHashMap<String, Object>();
    json.put("order_id", id);
    json.put("revenue", revenue());
    json.put("total", revenue());
    json.put("currency", SampleShop.CURRENCY);
    return json;
  }
}

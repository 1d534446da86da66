package io.rapport.local.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a visit takes place: which site, on what device, from which country, and how one came
 * there.
 */
record Surroundings(String site, Device device, Country country, Arrival arrival) {

  static final String SHOP = "https://sample-shop.example";
  static final String WORKSPACE = "https://app.sample-shop.example";

  Map<String, Object> context(String path) {
    var context = new LinkedHashMap<String, Object>();
    device.describe(context);
    country.describe(context);
    arrival.describe(context);
    if (!device.isApp()) {
      context.put("page", Map.of("path", path, "url", site + path));
    }
    return context;
  }
}

package io.rapport.bench.shop;

import java.util.List;

/** Page views of the shop as a browser sends them, without id and time: it may send them twice. */
public final class ClientPages {

  private ClientPages() {}

  public static List<String> of(Shop.Day day) {
    return day.events().stream()
        .filter(happening -> happening.doing() == Doing.PAGE)
        .map(ClientPages::page)
        .toList();
  }

  private static String page(Happening page) {
    return """
    {"type":"page","anonymousId":"%s","name":"%s","properties":%s,"context":%s}"""
        .formatted(
            ShopText.device(page.person(), page.device()),
            ShopText.title(page.item()),
            ShopText.properties(page),
            ShopText.context(page));
  }
}

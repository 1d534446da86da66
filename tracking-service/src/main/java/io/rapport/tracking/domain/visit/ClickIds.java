package io.rapport.tracking.domain.visit;

import java.util.Map;
import java.util.Optional;

/** The marks that clicks leave in the address that they lead to. */
final class ClickIds {

  /** Facebook marks every link, paid or not. */
  private static final Map<String, Channel> CHANNELS =
      Map.ofEntries(
          Map.entry("gclid", Channel.PAID),
          Map.entry("gbraid", Channel.PAID),
          Map.entry("wbraid", Channel.PAID),
          Map.entry("dclid", Channel.PAID),
          Map.entry("msclkid", Channel.PAID),
          Map.entry("yclid", Channel.PAID),
          Map.entry("ttclid", Channel.PAID),
          Map.entry("twclid", Channel.PAID),
          Map.entry("li_fat_id", Channel.PAID),
          Map.entry("rdt_cid", Channel.PAID),
          Map.entry("fbclid", Channel.SOCIAL),
          Map.entry("igshid", Channel.SOCIAL),
          Map.entry("mc_eid", Channel.EMAIL),
          Map.entry("_hsenc", Channel.EMAIL));

  private ClickIds() {}

  static Optional<Channel> channel(String address) {
    int at = address.indexOf('?');
    while (at >= 0) {
      int next = address.indexOf('&', at + 1);
      int equals = address.indexOf('=', at + 1);
      if (equals > at && (next < 0 || equals < next)) {
        var channel = CHANNELS.get(address.substring(at + 1, equals));
        if (channel != null) {
          return Optional.of(channel);
        }
      }
      at = next;
    }
    return Optional.empty();
  }
}

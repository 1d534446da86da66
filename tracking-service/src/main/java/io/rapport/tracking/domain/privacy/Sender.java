package io.rapport.tracking.domain.privacy;

import io.rapport.tracking.domain.json.JsonObject;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Who sent a request, and what of it may be kept.
 *
 * @param signal the honoured one: then the events are nobody's
 * @param ip what is kept of an address
 * @param address of the visitor; empty when a server speaks for its visitors, or when it is not
 *     kept anyway
 * @param userAgent of the visitor; empty when a server speaks for its visitors
 */
public record Sender(
    Optional<Signal> signal, IpRule ip, Optional<InetAddress> address, Optional<String> userAgent) {

  /** Somebody of whom nothing is known, and whose address is not kept. */
  public static final Sender UNKNOWN = under(Optional.empty());

  /** Somebody of whom nothing is known but that a signal was honoured. */
  public static Sender under(Optional<Signal> signal) {
    return new Sender(signal, IpRule.DROP, Optional.empty(), Optional.empty());
  }

  /** The same for what was kept of an event before: what an address lost is lost already. */
  public Sender again() {
    return new Sender(signal, IpRule.KEEP, Optional.empty(), Optional.empty());
  }

  /** Whether its events must be nobody's. */
  public boolean isNobody() {
    return signal.isPresent();
  }

  /** What may be kept of an event's body. */
  public JsonObject keptOf(JsonObject event) {
    return isNobody() ? Anonymity.keptOf(event) : Addresses.keptOf(event, this);
  }

  /** What may be kept of a body that is no event. */
  public String keptOf(String text) {
    return isNobody() ? "" : Addresses.keptOf(text);
  }
}

package io.rapport.tracking.domain.privacy;

import io.rapport.tracking.domain.json.Json;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the addresses in an event, and leaves of them what the project keeps. */
final class Addresses {

  private static final String CONTEXT = "context";
  private static final String IP = "ip";

  /** Where servers of other makers noted the address of a request. */
  private static final List<String> BESIDE = List.of("request_ip", "requestIP");

  private static final Pattern IN_TEXT =
      Pattern.compile("(\"(?:ip|request_ip|requestIP)\"\\s*:\\s*)\"[^\"]*\"?");

  private Addresses() {}

  static JsonObject keptOf(JsonObject event, Sender sender) {
    var body = event;
    for (var field : BESIDE) {
      body = body.without(field);
    }
    return switch (body.field(CONTEXT)) {
      case JsonObject context -> {
        var kept = kept(context, sender);
        yield kept.equals(context) ? body : body.with(CONTEXT, kept);
      }
      case Json none when none.isMissing() && sender.address().isPresent() -> {
        var kept = kept(JsonObject.EMPTY, sender);
        yield kept.fields().isEmpty() ? body : body.with(CONTEXT, kept);
      }
      default -> body;
    };
  }

  /** The address that the event says counts before the one that it was sent from. */
  private static JsonObject kept(JsonObject context, Sender sender) {
    var said = context.field(IP);
    if (said.isMissing() && sender.address().isEmpty()) {
      return context.without(IP);
    }
    return (said.isMissing() ? sender.address() : address(said))
        .flatMap(sender.ip()::kept)
        .map(kept -> context.with(IP, new JsonText(kept)))
        .orElseGet(() -> context.without(IP));
  }

  /** Nobody reads this text, so what looks like an address goes whole. */
  static String keptOf(String text) {
    return IN_TEXT.matcher(text).replaceAll("$1null");
  }

  private static Optional<InetAddress> address(Json said) {
    try {
      return said instanceof JsonText(var text)
          ? Optional.of(InetAddress.ofLiteral(text.strip()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

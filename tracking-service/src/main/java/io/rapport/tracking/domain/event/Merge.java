package io.rapport.tracking.domain.event;

import io.rapport.tracking.domain.json.Json;
import io.rapport.tracking.domain.json.JsonArray;
import io.rapport.tracking.domain.json.JsonNull;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import java.util.List;
import java.util.Optional;

/**
 * RudderStack's merge: two ids are one person's. That is an alias when both are ids by which this
 * protocol knows people; an e-mail address or a telephone number is none, and a merge that nobody
 * would act upon is better refused than taken.
 */
public final class Merge {

  /** As the protocol calls it. */
  public static final String TYPE = "merge";

  private static final String PAIR = "mergeProperties";
  private static final Json TYPE_VALUE = new JsonText(TYPE);
  private static final Json ALIAS = new JsonText(EventType.ALIAS.protocolName());

  private Merge() {}

  static boolean is(JsonObject event) {
    return TYPE_VALUE.equals(event.field("type"));
  }

  /** The alias that says the same; empty when there is none. */
  static Optional<JsonObject> asAlias(JsonObject merge) {
    return merge.field(PAIR) instanceof JsonArray(List<Json> pair) && pair.size() == 2
        ? asAlias(merge, pair.getFirst(), pair.getLast())
        : Optional.empty();
  }

  static Refusal refusal() {
    return Refusal.of(
        Reason.UNMERGEABLE,
        PAIR,
        "A merge is of a userId with an anonymousId or another userId: nothing else tells people"
            + " apart here.");
  }

  private static Optional<JsonObject> asAlias(JsonObject merge, Json one, Json other) {
    var user = value(one, "userId");
    var device = value(one, "anonymousId");
    var otherUser = value(other, "userId");
    var otherDevice = value(other, "anonymousId");
    if (user.isPresent() && otherUser.isPresent()) {
      return Optional.of(alias(merge, user.get(), otherUser.get(), JsonNull.NULL));
    }
    if (device.isPresent() && otherUser.isPresent()) {
      return Optional.of(alias(merge, device.get(), otherUser.get(), device.get()));
    }
    return user.isPresent() && otherDevice.isPresent()
        ? Optional.of(alias(merge, otherDevice.get(), user.get(), otherDevice.get()))
        : Optional.empty();
  }

  /** Who sent it is no part of the pair, and would be linked to it. */
  private static JsonObject alias(JsonObject merge, Json previousId, Json userId, Json device) {
    return merge
        .with("type", ALIAS)
        .with("previousId", previousId)
        .with("userId", userId)
        .with("anonymousId", device);
  }

  private static Optional<Json> value(Json id, String type) {
    return id instanceof JsonObject object && new JsonText(type).equals(object.field("type"))
        ? Optional.of(object.field("value")).filter(value -> !value.isMissing())
        : Optional.empty();
  }
}

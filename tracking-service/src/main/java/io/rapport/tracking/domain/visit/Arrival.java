package io.rapport.tracking.domain.visit;

import static io.rapport.tracking.domain.visit.Visits.text;

import io.rapport.tracking.domain.json.Json;
import io.rapport.tracking.domain.json.JsonNull;
import io.rapport.tracking.domain.json.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an event says of how its page was reached.
 *
 * @param isVisit whether it says that a page was seen at all
 * @param url of the page
 */
record Arrival(
    boolean isVisit,
    Optional<String> url,
    Optional<String> referrer,
    Optional<String> medium,
    Optional<String> source) {

  static Arrival of(JsonObject event, JsonObject context) {
    var page = context.field("page");
    var properties =
        "page".equals(text(event.field("type")).orElse(""))
            ? event.field("properties")
            : JsonNull.NULL;
    var campaign = context.field("campaign");
    return new Arrival(
        page instanceof JsonObject || properties instanceof JsonObject,
        part(page, "url").or(() -> part(properties, "url")),
        part(page, "referrer").or(() -> part(properties, "referrer")),
        part(campaign, "medium"),
        part(campaign, "source"));
  }

  /**
   * The channel: what the campaign says, else the mark that an advertiser's click left in the
   * address, else the site before. A page reached from its own site was reached before.
   */
  Optional<Channel> channel(Function<String, Optional<Channel>> sites) {
    if (!isVisit) {
      return Optional.empty();
    }
    return medium
        .flatMap(Mediums::channel)
        .or(() -> url.flatMap(ClickIds::channel))
        .or(() -> source.map(name -> sites.apply(name).orElse(Channel.REFERRAL)))
        .or(() -> medium.map(_ -> Channel.REFERRAL))
        .or(() -> site(sites));
  }

  private Optional<Channel> site(Function<String, Optional<Channel>> sites) {
    var before = referrer.flatMap(Host::of);
    if (before.isEmpty()) {
      return Optional.of(Channel.DIRECT);
    }
    return url.flatMap(Host::of).filter(before.get()::isSameSiteAs).isPresent()
        ? Optional.empty()
        : Optional.of(sites.apply(before.get().name()).orElse(Channel.REFERRAL));
  }

  private static Optional<String> part(Json object, String field) {
    return object instanceof JsonObject known ? text(known.field(field)) : Optional.empty();
  }
}

package io.rapport.tracking.domain.visit;

import io.rapport.tracking.domain.json.Json;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says of an event with what its visitor came, and what brought them.
 *
 * @param agents knows user agents
 * @param sites knows what sites are, by their host
 */
public record Visits(Function<String, Agent> agents, Function<String, Optional<Channel>> sites) {

  /** Without knowledge of agents and sites. */
  public static final Visits UNTOLD = new Visits(_ -> Agent.UNKNOWN, _ -> Optional.empty());

  /**
   * The visit that this event was part of.
   *
   * @param userAgent of the request, where the visitor's own browser sent it
   */
  public Visit of(JsonObject event, Optional<String> userAgent) {
    return event.field("context") instanceof JsonObject context
        ? new Visit(agent(context, userAgent), Arrival.of(event, context).channel(sites))
        : new Visit(userAgent.map(agents).orElse(Agent.UNKNOWN), channelWithoutContext(event));
  }

  private Optional<Channel> channelWithoutContext(JsonObject event) {
    return Arrival.of(event, JsonObject.EMPTY).channel(sites);
  }

  /** An app names its system itself; its user agent is that of a library. */
  private Agent agent(JsonObject context, Optional<String> userAgent) {
    var agent =
        text(context.field("userAgent")).or(() -> userAgent).map(agents).orElse(Agent.UNKNOWN);
    return context.field("os") instanceof JsonObject os
        ? text(os.field("name"))
            .map(name -> agent.on(Systems.named(name), AppDevice.of(context)))
            .orElse(agent)
        : agent;
  }

  static Optional<String> text(Json value) {
    return value instanceof JsonText(var text) && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }
}

package io.rapport.gateway.adapter.in.http.rest;

import io.rapport.gateway.domain.json.Flaw;
import io.rapport.gateway.domain.webhook.EndpointUrl;
import io.rapport.gateway.domain.webhook.NotificationType;
import io.rapport.gateway.domain.webhook.Webhook;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an admin says of a webhook. */
@Schema(name = "NewWebhook")
record WebhookBody(
    @NotNull
        @Size(min = 1, max = EndpointUrl.LONGEST)
        @Schema(
            description = "https, on the public internet, port 443 or from 8443 on",
            examples = "https://crm.example/hooks/rapport")
        String url,
    @NotNull
        @Size(min = 1, max = 20)
        @Schema(
            description =
                "survey.answer.created, survey.answer.completed, survey.answer.followed_up,"
                    + " alert.raised, alert.resolved, target.reached, target.missed, digest.ready")
        List<@NotNull String> events,
    @Nullable @Size(max = 200) String description,
    @Nullable @Schema(defaultValue = "true") Boolean enabled) {

  boolean isEnabled() {
    return enabled == null || enabled;
  }

  Webhook.Target target() {
    var flaws = new ArrayList<Flaw>();
    var known = EnumSet.noneOf(NotificationType.class);
    for (int i = 0; i < events.size(); i++) {
      var field = "events[" + i + "]";
      NotificationType.named(events.get(i))
          .ifPresentOrElse(known::add, () -> flaws.add(new Flaw(field, "must be " + choices())));
    }
    return switch (EndpointUrl.of(url)) {
      case EndpointUrl.Read(var read) when flaws.isEmpty() ->
          new Webhook.Target(read, known, Objects.requireNonNullElse(description, ""));
      case EndpointUrl.Read _ -> throw Refusals.invalid(flaws);
      case EndpointUrl.Unreadable(var reason) -> {
        flaws.addFirst(new Flaw("url", reason));
        throw Refusals.invalid(flaws);
      }
    };
  }

  /** For the Idempotency-Key. */
  Map<String, ?> fields() {
    return Map.of(
        "url",
        url,
        "events",
        events,
        "description",
        Objects.requireNonNullElse(description, ""),
        "enabled",
        isEnabled());
  }

  private static String choices() {
    return Arrays.stream(NotificationType.values())
        .map(NotificationType::code)
        .collect(Collectors.joining(", ", "one of ", ""));
  }
}

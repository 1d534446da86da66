package io.rapport.gateway.adapter.in.http.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.gateway.domain.webhook.NotificationType;
import io.rapport.gateway.domain.webhook.Secret;
import io.rapport.gateway.domain.webhook.Secrets;
import io.rapport.gateway.domain.webhook.Webhook;
import io.rapport.gateway.domain.webhook.Webhook.Disabled;
import io.rapport.gateway.domain.webhook.Webhook.Enabled;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as admins see it. */
@Schema(name = "Webhook")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WebhookJson(
    String id,
    String url,
    List<String> events,
    String description,
    boolean enabled,
    @Schema(description = "by_admin, gone (the endpoint answered 410) or failing")
        Optional<String> disabledReason,
    Optional<Instant> disabledAt,
    @Schema(description = "Since when nothing has arrived") Optional<Instant> failingSince,
    @Schema(description = "Until when the secret before also signs")
        Optional<Instant> previousSecretUntil,
    Instant createdAt,
    @Schema(description = "whsec_…; shown only now") Optional<String> secret) {

  static WebhookJson from(Webhook webhook) {
    return of(webhook, Optional.empty());
  }

  /** With the secret, which nobody sees again. */
  static WebhookJson withSecret(Webhook webhook) {
    return of(webhook, Optional.of(webhook.secrets().current()));
  }

  private static WebhookJson of(Webhook webhook, Optional<Secret> secret) {
    var target = webhook.target();
    var disabled =
        Optional.of(webhook.state()).filter(Disabled.class::isInstance).map(Disabled.class::cast);
    return new WebhookJson(
        webhook.id().toString(),
        target.url().toString(),
        target.types().stream().map(NotificationType::code).sorted().toList(),
        target.description(),
        webhook.isEnabled(),
        disabled.map(state -> state.reason().name().toLowerCase(Locale.ROOT)),
        disabled.map(Disabled::at),
        webhook.state() instanceof Enabled(var since) ? since : Optional.empty(),
        webhook.secrets().retiring().map(Secrets.Retiring::until),
        webhook.createdAt(),
        secret.map(Secret::value));
  }
}

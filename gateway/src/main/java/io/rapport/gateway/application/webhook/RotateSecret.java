package io.rapport.gateway.application.webhook;

import io.rapport.gateway.application.port.NewSecrets;
import io.rapport.gateway.application.port.Webhooks;
import io.rapport.gateway.domain.webhook.DeliveryRules;
import io.rapport.gateway.domain.webhook.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Gives a webhook a new secret; the one before signs beside it until receivers have changed. */
@ApplicationScoped
@Transactional
public class RotateSecret {

  private final Webhooks webhooks;
  private final NewSecrets secrets;
  private final DeliveryRules rules;
  private final Clock clock;

  RotateSecret(Webhooks webhooks, NewSecrets secrets, DeliveryRules rules, Clock clock) {
    this.webhooks = webhooks;
    this.secrets = secrets;
    this.rules = rules;
    this.clock = clock;
  }

  /** The webhook with its new secret; empty when there is none. */
  public Optional<Webhook> rotate(UUID project, UUID id) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var rotated =
        webhooks
            .locked(id)
            .filter(webhook -> webhook.project().equals(project))
            .map(webhook -> webhook.rotated(secrets.next(), now, rules));
    rotated.ifPresent(webhooks::save);
    return rotated;
  }
}

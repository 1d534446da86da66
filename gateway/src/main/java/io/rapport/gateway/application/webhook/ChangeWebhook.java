package io.rapport.gateway.application.webhook;

import io.rapport.gateway.application.port.Webhooks;
import io.rapport.gateway.application.project.Expectation;
import io.rapport.gateway.domain.webhook.Reach;
import io.rapport.gateway.domain.webhook.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Has a webhook call another URL, for other types, or not at all. */
@ApplicationScoped
@Transactional
public class ChangeWebhook {

  private final Webhooks webhooks;
  private final Reach reach;
  private final Clock clock;

  ChangeWebhook(Webhooks webhooks, Reach reach, Clock clock) {
    this.webhooks = webhooks;
    this.reach = reach;
    this.clock = clock;
  }

  public WebhookChange change(
      UUID project, UUID id, Expectation expectation, Webhook.Target target, boolean enabled) {
    var found = webhooks.locked(id).filter(webhook -> webhook.project().equals(project));
    if (found.isEmpty()) {
      return new WebhookChange.NoSuchWebhook();
    }
    if (!expectation.isMetBy(found.get().edition())) {
      return new WebhookChange.Stale();
    }
    var objection = reach.objectionTo(target.url());
    if (objection.isPresent()) {
      return new WebhookChange.OutOfReach(objection.get());
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var changed = found.get().changed(target, enabled, now);
    webhooks.save(changed);
    return new WebhookChange.Changed(changed);
  }
}

package io.rapport.gateway.application.webhook;

import io.rapport.gateway.application.port.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes a webhook away, with its secrets and its log. */
@ApplicationScoped
@Transactional
public class DeleteWebhook {

  private final Webhooks webhooks;

  DeleteWebhook(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /** Whether there was one. */
  public boolean delete(UUID project, UUID id) {
    var found = webhooks.find(project, id);
    found.ifPresent(webhook -> webhooks.remove(webhook.id()));
    return found.isPresent();
  }
}

package io.rapport.gateway.application.port;

import java.util.UUID;

class MemoryWebhooksTest extends WebhooksContract {

  private final MemoryWebhooks webhooks = new MemoryWebhooks();
  private final Deliveries deliveries = new MemoryDeliveries(webhooks);

  @Override
  protected Webhooks webhooks() {
    return webhooks;
  }

  @Override
  protected Deliveries deliveries() {
    return deliveries;
  }

  @Override
  protected UUID newProject() {
    return UUID.randomUUID();
  }
}

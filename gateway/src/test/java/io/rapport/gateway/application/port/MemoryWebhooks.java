package io.rapport.gateway.application.port;

import io.rapport.gateway.domain.webhook.Webhook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** Webhooks in memory, for tests of one thread. */
public final class MemoryWebhooks implements Webhooks {

  private final Map<UUID, Webhook> webhooks = new ConcurrentSkipListMap<>();

  @Override
  public void add(Webhook webhook) {
    webhooks.put(webhook.id(), webhook);
  }

  @Override
  public void save(Webhook webhook) {
    webhooks.replace(webhook.id(), webhook);
  }

  @Override
  public void remove(UUID id) {
    webhooks.remove(id);
  }

  @Override
  public Optional<Webhook> find(UUID project, UUID id) {
    return locked(id).filter(webhook -> webhook.project().equals(project));
  }

  @Override
  public Optional<Webhook> locked(UUID id) {
    return Optional.ofNullable(webhooks.get(id));
  }

  @Override
  public List<Webhook> of(UUID project) {
    return webhooks.values().stream().filter(webhook -> webhook.project().equals(project)).toList();
  }

  List<Webhook> all() {
    return List.copyOf(webhooks.values());
  }
}

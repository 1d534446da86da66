package io.rapport.gateway.application.port;

import io.rapport.gateway.domain.webhook.Webhook;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All webhooks. Changes are part of the transaction at hand. */
public interface Webhooks {

  void add(Webhook webhook);

  /** Puts the new state in place of the one that was {@link #locked} before. */
  void save(Webhook webhook);

  void remove(UUID id);

  Optional<Webhook> find(UUID project, UUID id);

  /** Nobody else changes it until the transaction ends. */
  Optional<Webhook> locked(UUID id);

  /** Those of a project, oldest first. */
  List<Webhook> of(UUID project);
}

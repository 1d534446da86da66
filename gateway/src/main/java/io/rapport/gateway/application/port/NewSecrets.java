package io.rapport.gateway.application.port;

import io.rapport.gateway.domain.webhook.Secret;

/** Secrets that nobody can guess. */
@FunctionalInterface
public interface NewSecrets {
  Secret next();
}

package io.rapport.gateway.application.port;

import io.rapport.gateway.domain.webhook.Attempt;
import io.rapport.gateway.domain.webhook.EndpointUrl;
import io.rapport.gateway.domain.webhook.Message;
import io.rapport.gateway.domain.webhook.Secret;
import java.time.Instant;
import java.util.List;

/** Brings messages to endpoints. */
public interface Courier {

  /** Signs and sends, and waits for what comes of it; whatever it is, it does not throw. */
  Attempt.Result bring(Parcel parcel);

  /**
   * A message for an endpoint.
   *
   * @param at when it is sent, which is signed too
   * @param secrets each signs
   */
  record Parcel(EndpointUrl to, Message message, Instant at, List<Secret> secrets) {
    public Parcel {
      secrets = List.copyOf(secrets);
    }
  }
}

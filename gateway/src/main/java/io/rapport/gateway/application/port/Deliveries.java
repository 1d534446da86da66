package io.rapport.gateway.application.port;

import io.rapport.gateway.domain.webhook.Attempt;
import io.rapport.gateway.domain.webhook.Delivery;
import io.rapport.gateway.domain.webhook.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every delivery and what was tried. Changes are part of the transaction at hand. */
public interface Deliveries {

  /** Adds a delivery, unless its webhook has one of the same message already. */
  void add(Delivery delivery);

  /**
   * Takes the due deliveries of an enabled webhook that nobody else has taken: of the one that was
   * taken the longest time ago, so that none holds up the others.
   *
   * @param lease after which others may take them, if they are not given back
   */
  Optional<Claim> claim(Instant now, Duration lease, int atMost);

  /** Gives a claim back. */
  void release(Claim claim);

  /**
   * Some due deliveries of one webhook.
   *
   * @param until when the claim ends, which also tells it from others
   */
  record Claim(Webhook webhook, List<Delivery> due, Instant until) {
    public Claim {
      due = List.copyOf(due);
    }
  }

  /** Writes down an attempt and what the delivery is by it, if it still waits. */
  void settle(Delivery delivery, Attempt attempt);

  /** Nobody else settles it until the transaction ends. */
  Optional<Delivery> locked(UUID webhook, UUID id);

  /** Puts the new state in place. */
  void save(Delivery delivery);

  /** The deliveries of a webhook before this one, latest first, with their attempts. */
  List<Logged> page(UUID webhook, Optional<UUID> before, int atMost);

  /** A delivery and its attempts, first to last. */
  record Logged(Delivery delivery, List<Attempt> attempts) {
    public Logged {
      attempts = List.copyOf(attempts);
    }
  }

  /** How many wait for an attempt, whenever it is due. */
  int waiting();

  /** Forgets what was settled and is older; tells how many. */
  int forget(Instant createdBefore);
}

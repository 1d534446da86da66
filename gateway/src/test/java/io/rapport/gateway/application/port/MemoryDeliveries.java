package io.rapport.gateway.application.port;

import static java.util.Comparator.comparing;

import io.rapport.gateway.domain.webhook.Attempt;
import io.rapport.gateway.domain.webhook.Delivery;
import io.rapport.gateway.domain.webhook.Delivery.Waiting;
import io.rapport.gateway.domain.webhook.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Deliveries in memory, one caller at a time. */
public final class MemoryDeliveries implements Deliveries {

  private final MemoryWebhooks webhooks;
  private final Map<UUID, Delivery> deliveries = new TreeMap<>(comparing(UUID::toString));
  private final Map<UUID, Map<Integer, Attempt>> attempts = new HashMap<>();
  private final Map<UUID, Instant> claimedAt = new HashMap<>();
  private final Map<UUID, Instant> busyUntil = new HashMap<>();

  public MemoryDeliveries(MemoryWebhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Override
  public synchronized void add(Delivery delivery) {
    if (deliveries.values().stream()
        .noneMatch(
            known ->
                known.webhook().equals(delivery.webhook())
                    && known.message().id().equals(delivery.message().id()))) {
      deliveries.put(delivery.id(), delivery);
    }
  }

  @Override
  public synchronized Optional<Claim> claim(Instant now, Duration lease, int atMost) {
    var next =
        webhooks.all().stream()
            .filter(Webhook::isEnabled)
            .filter(webhook -> !busyUntil.getOrDefault(webhook.id(), Instant.MIN).isAfter(now))
            .filter(webhook -> !due(webhook.id(), now).isEmpty())
            .min(comparing(webhook -> claimedAt.getOrDefault(webhook.id(), Instant.MIN)));
    return next.map(
        webhook -> {
          var until = now.plus(lease);
          claimedAt.put(webhook.id(), now);
          busyUntil.put(webhook.id(), until);
          return new Claim(webhook, due(webhook.id(), now).stream().limit(atMost).toList(), until);
        });
  }

  @Override
  public synchronized void release(Claim claim) {
    busyUntil.remove(claim.webhook().id(), claim.until());
  }

  @Override
  public synchronized void settle(Delivery delivery, Attempt attempt) {
    attempts
        .computeIfAbsent(delivery.id(), _ -> new TreeMap<>())
        .putIfAbsent(attempt.number(), attempt);
    if (deliveries.get(delivery.id()).state() instanceof Waiting) {
      save(delivery);
    }
  }

  @Override
  public synchronized Optional<Delivery> locked(UUID webhook, UUID id) {
    return Optional.ofNullable(deliveries.get(id))
        .filter(delivery -> delivery.webhook().equals(webhook));
  }

  @Override
  public synchronized void save(Delivery delivery) {
    deliveries.replace(delivery.id(), delivery);
  }

  @Override
  public synchronized List<Logged> page(UUID webhook, Optional<UUID> before, int atMost) {
    return new ArrayList<>(deliveries.values())
        .reversed().stream()
            .filter(delivery -> delivery.webhook().equals(webhook))
            .filter(
                delivery ->
                    before
                        .filter(id -> delivery.id().toString().compareTo(id.toString()) >= 0)
                        .isEmpty())
            .limit(atMost)
            .map(
                delivery ->
                    new Logged(
                        delivery,
                        List.copyOf(attempts.getOrDefault(delivery.id(), Map.of()).values())))
            .toList();
  }

  @Override
  public synchronized int waiting() {
    return (int)
        deliveries.values().stream()
            .filter(delivery -> delivery.state() instanceof Waiting)
            .count();
  }

  @Override
  public synchronized int forget(Instant createdBefore) {
    int before = deliveries.size();
    deliveries
        .values()
        .removeIf(
            delivery ->
                !(delivery.state() instanceof Waiting)
                    && delivery.createdAt().isBefore(createdBefore));
    return before - deliveries.size();
  }

  private List<Delivery> due(UUID webhook, Instant now) {
    return deliveries.values().stream()
        .filter(delivery -> delivery.webhook().equals(webhook))
        .filter(delivery -> delivery.state() instanceof Waiting(var due) && !due.isAfter(now))
        .sorted(comparing((Delivery delivery) -> ((Waiting) delivery.state()).due()))
        .toList();
  }
}

package io.rapport.gateway.adapter.out.postgres;

import io.rapport.gateway.application.port.Deliveries;
import io.rapport.gateway.domain.webhook.Attempt;
import io.rapport.gateway.domain.webhook.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Deliveries in PostgreSQL. */
@ApplicationScoped
class PostgresDeliveries implements Deliveries {

  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private static final String ADD =
      """
      insert into webhook_delivery (state, due_at, settled_at, attempts, id, webhook_id, message_id,
                                    type, body, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (webhook_id, message_id) do nothing
      """;

  /** Who is first takes the webhook, and with it all its deliveries; the row is the lease. */
  private static final String CLAIM =
      """
      update webhook set claimed_at = ?, busy_until = ?
      where id = (
        select id from webhook
        where disabled_at is null and (busy_until is null or busy_until <= ?)
          and exists (select from webhook_delivery
                      where webhook_id = webhook.id and state = 'waiting' and due_at <= ?)
        order by claimed_at nulls first
        limit 1
        for update skip locked)
      returning *
      """;

  private static final String DUE =
      """
      select * from webhook_delivery
      where webhook_id = ? and state = 'waiting' and due_at <= ?
      order by due_at, id limit ?
      """;

  private static final String SAVE =
      "update webhook_delivery set state = ?, due_at = ?, settled_at = ?, attempts = ? where id = ?";

  private static final String ADD_ATTEMPT =
      """
      insert into webhook_attempt (delivery_id, number, at, took_millis, status, response,
                                   retry_after_seconds, obstacle)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (delivery_id, number) do nothing
      """;

  private static final String PAGE =
      "select * from webhook_delivery where webhook_id = ? and id < ? order by id desc limit ?";

  private static final String ATTEMPTS =
      """
      select a.* from webhook_attempt a join webhook_delivery d on d.id = a.delivery_id
      where d.webhook_id = ? and d.id between ? and ?
      order by a.number
      """;

  private final Sql sql;
  private final WebhookRows webhooks;

  PostgresDeliveries(Sql sql, WebhookRows webhooks) {
    this.sql = sql;
    this.webhooks = webhooks;
  }

  @Override
  public void add(Delivery delivery) {
    var state = StateRow.of(delivery.state());
    var message = delivery.message();
    sql.change(
        ADD,
        state.name(),
        state.due(),
        state.settled(),
        delivery.attempts(),
        delivery.id(),
        delivery.webhook(),
        message.id(),
        message.type(),
        message.body(),
        Sql.time(delivery.createdAt()));
  }

  @Override
  public Optional<Claim> claim(Instant now, Duration lease, int atMost) {
    var time = Sql.time(now);
    var until = now.plus(lease);
    return sql.one(CLAIM, webhooks::read, time, Sql.time(until), time, time)
        .map(
            webhook ->
                new Claim(
                    webhook,
                    sql.all(DUE, DeliveryRows::delivery, webhook.id(), time, atMost),
                    until));
  }

  @Override
  public void release(Claim claim) {
    sql.change(
        "update webhook set busy_until = null where id = ? and busy_until = ?",
        claim.webhook().id(),
        Sql.time(claim.until()));
  }

  @Override
  public void settle(Delivery delivery, Attempt attempt) {
    var row = AttemptRow.of(attempt.result());
    sql.change(
        ADD_ATTEMPT,
        delivery.id(),
        attempt.number(),
        Sql.time(attempt.at()),
        attempt.took().toMillis(),
        row.status(),
        row.response(),
        row.retryAfterSeconds(),
        row.obstacle());
    change(SAVE + " and state = 'waiting'", delivery);
  }

  @Override
  public Optional<Delivery> locked(UUID webhook, UUID id) {
    return sql.one(
        "select * from webhook_delivery where webhook_id = ? and id = ? for update",
        DeliveryRows::delivery,
        webhook,
        id);
  }

  @Override
  public void save(Delivery delivery) {
    change(SAVE, delivery);
  }

  @Override
  public List<Logged> page(UUID webhook, Optional<UUID> before, int atMost) {
    var page = sql.all(PAGE, DeliveryRows::delivery, webhook, before.orElse(AFTER_ALL), atMost);
    if (page.isEmpty()) {
      return List.of();
    }
    var attempts =
        sql
            .all(
                ATTEMPTS, DeliveryRows::attempt, webhook, page.getLast().id(), page.getFirst().id())
            .stream()
            .collect(Collectors.groupingBy(DeliveryRows.AttemptOf::delivery));
    return page.stream()
        .map(
            delivery ->
                new Logged(
                    delivery,
                    attempts.getOrDefault(delivery.id(), List.of()).stream()
                        .map(DeliveryRows.AttemptOf::attempt)
                        .toList()))
        .toList();
  }

  @Override
  public int waiting() {
    return sql.one(
            "select count(*) as waiting from webhook_delivery where state = 'waiting'",
            row -> row.getInt("waiting"))
        .orElseThrow();
  }

  @Override
  public int forget(Instant createdBefore) {
    return sql.change(
        "delete from webhook_delivery where state <> 'waiting' and created_at < ?",
        Sql.time(createdBefore));
  }

  private void change(String statement, Delivery delivery) {
    var state = StateRow.of(delivery.state());
    sql.change(
        statement, state.name(), state.due(), state.settled(), delivery.attempts(), delivery.id());
  }
}

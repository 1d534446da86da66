package io.rapport.gateway.adapter.out.postgres;

import io.rapport.gateway.application.port.Webhooks;
import io.rapport.gateway.domain.webhook.Secrets;
import io.rapport.gateway.domain.webhook.Webhook;
import io.rapport.gateway.domain.webhook.Webhook.Disabled;
import io.rapport.gateway.domain.webhook.Webhook.Enabled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Webhooks in PostgreSQL. */
@ApplicationScoped
class PostgresWebhooks implements Webhooks {

  private static final String ADD =
      """
      insert into webhook (edition, url, types, description, secret, previous_secret, previous_until,
                           failing_since, disabled_why, disabled_at, project_id, created_at, id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String SAVE =
      """
      update webhook
      set edition = ?, url = ?, types = ?, description = ?, secret = ?, previous_secret = ?,
          previous_until = ?, failing_since = ?, disabled_why = ?, disabled_at = ?
      where id = ?
      """;

  private final Sql sql;
  private final WebhookRows rows;

  PostgresWebhooks(Sql sql, WebhookRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  @Override
  public void add(Webhook webhook) {
    sql.change(
        ADD, values(webhook, webhook.project(), Sql.time(webhook.createdAt()), webhook.id()));
  }

  @Override
  public void save(Webhook webhook) {
    sql.change(SAVE, values(webhook, webhook.id()));
  }

  @Override
  public void remove(UUID id) {
    sql.change("delete from webhook where id = ?", id);
  }

  @Override
  public Optional<Webhook> find(UUID project, UUID id) {
    return sql.one(
        "select * from webhook where project_id = ? and id = ?", rows::read, project, id);
  }

  @Override
  public Optional<Webhook> locked(UUID id) {
    return sql.one("select * from webhook where id = ? for update", rows::read, id);
  }

  @Override
  public List<Webhook> of(UUID project) {
    return sql.all("select * from webhook where project_id = ? order by id", rows::read, project);
  }

  private @Nullable Object[] values(Webhook webhook, Object... more) {
    var target = webhook.target();
    var retiring = webhook.secrets().retiring();
    var values = new ArrayList<@Nullable Object>();
    values.add(webhook.edition());
    values.add(target.url().toString());
    values.add(WebhookRows.codes(target.types()));
    values.add(target.description());
    values.add(rows.seal(webhook.id(), webhook.secrets().current()));
    values.add(
        retiring
            .map(Secrets.Retiring::secret)
            .map(old -> rows.seal(webhook.id(), old))
            .orElse(null));
    values.add(retiring.map(Secrets.Retiring::until).map(Sql::time).orElse(null));
    values.add(failingSince(webhook));
    values.add(webhook.state() instanceof Disabled(var why, _) ? why.name() : null);
    values.add(webhook.state() instanceof Disabled(_, var at) ? Sql.time(at) : null);
    values.addAll(List.of(more));
    return values.toArray();
  }

  private static @Nullable OffsetDateTime failingSince(Webhook webhook) {
    return webhook.state() instanceof Enabled(var since) ? since.map(Sql::time).orElse(null) : null;
  }
}

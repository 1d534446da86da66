package io.rapport.gateway.adapter.out.postgres;

import io.rapport.gateway.domain.webhook.EndpointUrl;
import io.rapport.gateway.domain.webhook.NotificationType;
import io.rapport.gateway.domain.webhook.Secret;
import io.rapport.gateway.domain.webhook.Secrets;
import io.rapport.gateway.domain.webhook.Webhook;
import io.rapport.gateway.domain.webhook.Webhook.Disabled;
import io.rapport.gateway.domain.webhook.Webhook.Enabled;
import io.rapport.gateway.domain.webhook.Webhook.Reason;
import io.rapport.gateway.domain.webhook.Webhook.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads rows of webhook; secrets are sealed there and nowhere else. */
@ApplicationScoped
class WebhookRows {

  private final SealedSecrets sealed;

  WebhookRows(SealedSecrets sealed) {
    this.sealed = sealed;
  }

  Webhook read(ResultSet row) throws SQLException {
    return new Webhook(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        row.getInt("edition"),
        new Target(
            new EndpointUrl(URI.create(row.getString("url"))),
            types(row.getString("types")),
            row.getString("description")),
        state(row),
        secrets(row),
        Sql.time(row, "created_at"));
  }

  byte[] seal(UUID webhook, Secret secret) {
    return sealed.seal(webhook, secret);
  }

  static String codes(Set<NotificationType> types) {
    return types.stream().map(NotificationType::code).sorted().collect(Collectors.joining(" "));
  }

  /** A type that this version no longer knows is asked for in vain. */
  private static Set<NotificationType> types(String codes) {
    return Stream.of(codes.split(" "))
        .flatMap(code -> NotificationType.named(code).stream())
        .collect(Collectors.toSet());
  }

  private static Webhook.State state(ResultSet row) throws SQLException {
    var why = Optional.ofNullable(row.getString("disabled_why")).map(Reason::valueOf);
    return why.isPresent()
        ? new Disabled(why.get(), Sql.time(row, "disabled_at"))
        : new Enabled(Sql.timeIfAny(row, "failing_since"));
  }

  private Secrets secrets(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var previous = Optional.ofNullable(row.getBytes("previous_secret"));
    var current = sealed.open(id, row.getBytes("secret"));
    return previous.isPresent()
        ? new Secrets(
            current,
            Optional.of(
                new Secrets.Retiring(
                    sealed.open(id, previous.get()), Sql.time(row, "previous_until"))))
        : new Secrets(current, Optional.empty());
  }
}

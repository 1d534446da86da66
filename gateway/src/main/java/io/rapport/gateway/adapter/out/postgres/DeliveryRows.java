package io.rapport.gateway.adapter.out.postgres;

import io.rapport.gateway.domain.webhook.Attempt;
import io.rapport.gateway.domain.webhook.Delivery;
import io.rapport.gateway.domain.webhook.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** Reads rows of webhook_delivery and webhook_attempt. */
final class DeliveryRows {

  private DeliveryRows() {}

  /** An attempt and whose it is. */
  record AttemptOf(UUID delivery, Attempt attempt) {}

  static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getObject("webhook_id", UUID.class),
        new Message(
            row.getObject("message_id", UUID.class), row.getString("type"), row.getString("body")),
        Sql.time(row, "created_at"),
        row.getInt("attempts"),
        StateRow.read(row));
  }

  static AttemptOf attempt(ResultSet row) throws SQLException {
    return new AttemptOf(
        row.getObject("delivery_id", UUID.class),
        new Attempt(
            row.getInt("number"),
            Sql.time(row, "at"),
            Duration.ofMillis(row.getLong("took_millis")),
            AttemptRow.read(row)));
  }
}

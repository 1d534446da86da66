package io.rapport.gateway.adapter.out.postgres;

import io.rapport.gateway.domain.webhook.Delivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Where a delivery is, as its columns say it. */
record StateRow(String name, @Nullable OffsetDateTime due, @Nullable OffsetDateTime settled) {

  private static final String WAITING = "waiting";
  private static final String DELIVERED = "delivered";
  private static final String GIVEN_UP = "given_up";

  static StateRow of(Delivery.State state) {
    return switch (state) {
      case Delivery.Waiting(var due) -> new StateRow(WAITING, Sql.time(due), null);
      case Delivery.Delivered(var at) -> new StateRow(DELIVERED, null, Sql.time(at));
      case Delivery.GivenUp(var at) -> new StateRow(GIVEN_UP, null, Sql.time(at));
    };
  }

  static Delivery.State read(ResultSet row) throws SQLException {
    return switch (row.getString("state")) {
      case WAITING -> new Delivery.Waiting(Sql.time(row, "due_at"));
      case DELIVERED -> new Delivery.Delivered(Sql.time(row, "settled_at"));
      case GIVEN_UP -> new Delivery.GivenUp(Sql.time(row, "settled_at"));
      default -> throw new IllegalStateException("No such state: " + row.getString("state"));
    };
  }
}

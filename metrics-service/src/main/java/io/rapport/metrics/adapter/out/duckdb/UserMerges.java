package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.identity.UserMerge.Outcome;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Writes down what was decided about users, within the transaction of its caller. */
final class UserMerges {

  private static final String DECIDE =
      """
      insert into user_merge (project, user_id, into_user, decided_at, decided_by)
      values (?, ?, ?, ?, ?)
      """;

  private UserMerges() {}

  static Outcome decide(DuckDBConnection connection, UserMerge merge) throws SQLException {
    if (merge.into().isPresent() && leadsTo(connection, merge, merge.into().get())) {
      return Outcome.WOULD_CIRCLE;
    }
    try (var insert = connection.prepareStatement(DECIDE)) {
      insert.setString(1, merge.project());
      insert.setString(2, merge.user());
      insert.setString(3, merge.into().orElse(null));
      insert.setLong(4, merge.decidedAt().toEpochMilli());
      insert.setString(5, merge.decidedBy());
      insert.executeUpdate();
    }
    return Outcome.DECIDED;
  }

  private static boolean leadsTo(DuckDBConnection connection, UserMerge merge, String other)
      throws SQLException {
    if (other.equals(merge.user())) {
      return true;
    }
    try (var select =
            Query.named("merges.lead")
                .set("project", merge.project())
                .set("user", merge.user())
                .set("other", other)
                .prepare(connection);
        var row = select.executeQuery()) {
      return row.next();
    }
  }
}

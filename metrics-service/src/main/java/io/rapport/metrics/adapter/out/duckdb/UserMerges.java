package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.identity.UserMerge.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/** Writes down what was decided about users, within the transaction of its caller. */
final class UserMerges {

  private static final String DECIDE =
      """
      insert into user_merge (project, user_id, into_user, decided_at, decided_by)
      values (?, ?, ?, ?, ?)
      """;

  private static final String ALL =
      """
      select project, user_id, into_user, decided_at, decided_by
      from user_merge
      order by decided_at
      """;

  private UserMerges() {}

  static Outcome decide(DuckDBConnection connection, UserMerge merge) throws SQLException {
    if (merge.into().isPresent() && leadsTo(connection, merge, merge.into().get())) {
      return Outcome.WOULD_CIRCLE;
    }
    insert(connection, merge);
    return Outcome.DECIDED;
  }

  /** Whatever only one of both knows, the other knows too now; in which projects the store did. */
  static Set<String> agree(DuckDBConnection connection, Decisions decisions) throws SQLException {
    var stored = all(connection);
    var kept = decisions.all();
    var projects = new HashSet<String>();
    for (var merge : kept) {
      if (!stored.contains(merge)) {
        insert(connection, merge);
        projects.add(merge.project());
      }
    }
    stored.stream().filter(merge -> !kept.contains(merge)).forEach(decisions::add);
    return projects;
  }

  private static void insert(DuckDBConnection connection, UserMerge merge) throws SQLException {
    try (var insert = connection.prepareStatement(DECIDE)) {
      insert.setString(1, merge.project());
      insert.setString(2, merge.user());
      insert.setString(3, merge.into().orElse(null));
      insert.setLong(4, merge.decidedAt().toEpochMilli());
      insert.setString(5, merge.decidedBy());
      insert.executeUpdate();
    }
  }

  private static Set<UserMerge> all(DuckDBConnection connection) throws SQLException {
    try (var select = connection.prepareStatement(ALL);
        var row = select.executeQuery()) {
      var all = new LinkedHashSet<UserMerge>();
      while (row.next()) {
        all.add(decision(row));
      }
      return all;
    }
  }

  static UserMerge decision(ResultSet row) throws SQLException {
    return new UserMerge(
        row.getString("project"),
        row.getString("user_id"),
        Columns.text(row, "into_user"),
        Columns.time(row, "decided_at"),
        row.getString("decided_by"));
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

package io.rapport.survey.adapter.out.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as {@code timestamptz}. */
final class Times {

  private Times() {}

  static OffsetDateTime write(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  static Instant read(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

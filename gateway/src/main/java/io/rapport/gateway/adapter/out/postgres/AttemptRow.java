package io.rapport.gateway.adapter.out.postgres;

import io.rapport.gateway.domain.webhook.Attempt.Answered;
import io.rapport.gateway.domain.webhook.Attempt.Obstacle;
import io.rapport.gateway.domain.webhook.Attempt.Result;
import io.rapport.gateway.domain.webhook.Attempt.Unanswered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of an attempt, as its columns say it. */
record AttemptRow(
    @Nullable Integer status,
    @Nullable String response,
    @Nullable Long retryAfterSeconds,
    @Nullable String obstacle) {

  static AttemptRow of(Result result) {
    return switch (result) {
      case Answered(int status, String beginning, var retryAfter) ->
          new AttemptRow(status, beginning, retryAfter.map(Duration::toSeconds).orElse(null), null);
      case Unanswered(Obstacle obstacle) -> new AttemptRow(null, null, null, obstacle.name());
    };
  }

  static Result read(ResultSet row) throws SQLException {
    var obstacle = Optional.ofNullable(row.getString("obstacle")).map(Obstacle::valueOf);
    return obstacle.isPresent()
        ? new Unanswered(obstacle.get())
        : new Answered(row.getInt("status"), row.getString("response"), retryAfter(row));
  }

  private static Optional<Duration> retryAfter(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("retry_after_seconds", Long.class))
        .map(Duration::ofSeconds);
  }
}

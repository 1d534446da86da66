package io.rapport.survey.adapter.out.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.survey.application.port.Erasures;
import io.rapport.survey.domain.erasure.Erasure;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was forgotten, in PostgreSQL. */
@ApplicationScoped
class PostgresErasures implements Erasures {

  private static final String KEEP =
      """
      insert into erasure as known
        (project, id, asked_at, asked_by, done_at, responses, encounters)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (project, id) do update
        set responses = known.responses + excluded.responses,
            encounters = known.encounters + excluded.encounters
      """;

  private static final String REMEMBER =
      """
      insert into erased_id (project, hash, since, till) values (?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String REACH =
      """
      select exists (select from erased_id
        where project = ? and hash = ? and till >= ? and (since is null or since <= ?)) as reached
      """;

  private static final String OF =
      "select * from erasure where project = ? order by asked_at desc, id limit ?";

  /** The end of a device's time is not in it. */
  private static final Duration BEFORE = Duration.ofMillis(1);

  private final Sql sql;

  PostgresErasures(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void keep(Erasure.Done done) {
    var erasure = done.erasure();
    sql.change(
        KEEP,
        erasure.project().value(),
        erasure.id(),
        Times.write(erasure.askedAt()),
        erasure.askedBy(),
        Times.write(done.at()),
        done.responses(),
        done.encounters());
    erasure
        .users()
        .forEach(user -> remember(erasure, 'u', user, Optional.empty(), erasure.askedAt()));
    erasure
        .devices()
        .forEach(
            device ->
                remember(erasure, 'a', device.anonymousId(), device.from(), end(erasure, device)));
  }

  @Override
  public boolean reach(ProjectId project, Respondent respondent, Instant when) {
    var hash =
        respondent
            .userId()
            .map(user -> hash(project, 'u', user))
            .or(() -> respondent.anonymousId().map(device -> hash(project, 'a', device)))
            .orElseThrow();
    var at = Times.write(when);
    return sql.one(REACH, row -> row.getBoolean("reached"), project.value(), hash, at, at)
        .orElseThrow();
  }

  @Override
  public List<Line> of(ProjectId project, int atMost) {
    return sql.all(OF, PostgresErasures::line, project.value(), atMost);
  }

  private void remember(
      Erasure erasure, char kind, String id, Optional<Instant> since, Instant till) {
    sql.change(
        REMEMBER,
        erasure.project().value(),
        hash(erasure.project(), kind, id),
        since.map(Times::write).orElse(null),
        Times.write(till));
  }

  private static Instant end(Erasure erasure, Erasure.Device device) {
    return device
        .until()
        .map(until -> until.minus(BEFORE))
        .filter(until -> until.isBefore(erasure.askedAt()))
        .orElse(erasure.askedAt());
  }

  private static byte[] hash(ProjectId project, char kind, String id) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((project.value() + "|" + kind + ":" + id).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        Times.read(row, "asked_at"),
        row.getString("asked_by"),
        Times.read(row, "done_at"),
        row.getInt("responses"),
        row.getInt("encounters"));
  }
}

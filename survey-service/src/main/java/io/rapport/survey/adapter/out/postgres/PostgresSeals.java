package io.rapport.survey.adapter.out.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.survey.application.port.Seals;
import io.rapport.survey.domain.link.Seal;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals by HMAC-SHA-256, cut to 128 bits, with keys in PostgreSQL. */
@ApplicationScoped
class PostgresSeals implements Seals {

  private static final String HMAC = "HmacSHA256";
  private static final int SECRET_BYTES = 32;
  private static final int MARK_BYTES = 16;

  private static final String NEWEST =
      "select version, secret from link_key where project = ? order by version desc limit 1";

  private static final String LIVE =
      "select version, secret from link_key where project = ? and version = ? and not revoked";

  private static final String KEYS =
      """
      select version, created_at, revoked from link_key where project = ? order by version desc
      """;

  /** Whoever comes second with a version leaves it to the first. */
  private static final String ADD =
      """
      insert into link_key (project, version, secret, created_at) values (?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String REVOKE =
      """
      update link_key set revoked = true
      where project = ? and version = ?
        and version < (select max(version) from link_key where project = ?)
      """;

  private final Sql sql;
  private final SecureRandom random = new SecureRandom();

  PostgresSeals(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Seal> seal(ProjectId project, List<String> texts, Instant now) {
    var key = newest(project).orElseGet(() -> first(project, now));
    return texts.stream().map(key::seal).toList();
  }

  @Override
  public boolean holds(ProjectId project, String text, Seal seal) {
    return sql.one(LIVE, PostgresSeals::secret, project.value(), seal.key())
        .map(key -> isSame(key.seal(text).mark(), seal.mark()))
        .orElse(false);
  }

  @Override
  public List<Key> keys(ProjectId project) {
    return sql.all(KEYS, PostgresSeals::key, project.value());
  }

  @Override
  public Key renew(ProjectId project, Instant now) {
    var version = newest(project).map(Secret::version).orElse(0) + 1;
    add(project, version, now);
    return keys(project).getFirst();
  }

  @Override
  public boolean revoke(ProjectId project, int version) {
    return sql.change(REVOKE, project.value(), version, project.value()) == 1;
  }

  private Optional<Secret> newest(ProjectId project) {
    return sql.one(NEWEST, PostgresSeals::secret, project.value());
  }

  private Secret first(ProjectId project, Instant now) {
    add(project, 1, now);
    return newest(project).orElseThrow();
  }

  private void add(ProjectId project, int version, Instant now) {
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    sql.change(ADD, project.value(), version, secret, Times.write(now));
  }

  /** In a time that tells nothing about where they differ. */
  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  private static Secret secret(ResultSet row) throws SQLException {
    return new Secret(row.getInt("version"), new SecretKeySpec(row.getBytes("secret"), HMAC));
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(row.getInt("version"), Times.read(row, "created_at"), row.getBoolean("revoked"));
  }

  private record Secret(int version, SecretKeySpec key) {

    Seal seal(String text) {
      try {
        var hmac = Mac.getInstance(HMAC);
        hmac.init(key);
        var mark = Arrays.copyOf(hmac.doFinal(text.getBytes(UTF_8)), MARK_BYTES);
        return new Seal(version, Base64.getUrlEncoder().withoutPadding().encodeToString(mark));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

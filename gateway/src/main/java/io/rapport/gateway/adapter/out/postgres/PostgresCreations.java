package io.rapport.gateway.adapter.out.postgres;

import io.rapport.gateway.application.port.Creations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** Idempotency keys in PostgreSQL. */
@ApplicationScoped
class PostgresCreations implements Creations {

  private static final String CLAIM =
      """
      insert into creation (issuer, subject, place, key, request, id)
      values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
      """;

  private static final String BEFORE =
      """
      select id from creation
      where issuer = ?1 and subject = ?2 and place = ?3 and key = ?4 and request = ?5
      """;

  private final Session database;

  PostgresCreations(Session database) {
    this.database = database;
  }

  /** The insert waits for one of the same key that has not committed yet. */
  @Override
  public Claim claim(Key key, UUID id) {
    var claimed =
        database
            .createNativeMutationQuery(CLAIM)
            .setParameter(1, key.owner().issuer())
            .setParameter(2, key.owner().subject())
            .setParameter(3, key.place())
            .setParameter(4, key.value())
            .setParameter(5, key.request())
            .setParameter(6, id)
            .executeUpdate();
    return claimed == 1 ? new Free() : before(key);
  }

  private Claim before(Key key) {
    return database
        .createNativeQuery(BEFORE, UUID.class)
        .setParameter(1, key.owner().issuer())
        .setParameter(2, key.owner().subject())
        .setParameter(3, key.place())
        .setParameter(4, key.value())
        .setParameter(5, key.request())
        .getResultStream()
        .findFirst()
        .<Claim>map(Repeated::new)
        .orElseGet(Taken::new);
  }
}

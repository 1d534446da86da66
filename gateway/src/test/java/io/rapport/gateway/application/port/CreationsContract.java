package io.rapport.gateway.application.port;

import static io.rapport.gateway.domain.project.Examples.identity;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.gateway.application.port.Creations.Claim;
import io.rapport.gateway.application.port.Creations.Free;
import io.rapport.gateway.application.port.Creations.Key;
import io.rapport.gateway.application.port.Creations.Repeated;
import io.rapport.gateway.application.port.Creations.Taken;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Creations} keeps. */
public abstract class CreationsContract {

  private final UUID id = UUID.randomUUID();
  private final String value = UUID.randomUUID().toString();

  protected abstract Creations creations();

  /** Does something in a transaction of its own. */
  protected abstract <T> T inTransaction(Supplier<T> work);

  @Test
  void a_new_key_is_free() {
    assertThat(claim(new Key(identity("anna"), "/api/projects", value, "request"), id))
        .isEqualTo(new Free());
  }

  @Test
  void the_same_request_again_is_told_what_it_created() {
    var key = new Key(identity("anna"), "/api/projects", value, "request");
    claim(key, id);

    assertThat(claim(key, UUID.randomUUID())).isEqualTo(new Repeated(id));
  }

  @Test
  void another_request_cannot_use_the_key() {
    claim(new Key(identity("anna"), "/api/projects", value, "request"), id);

    assertThat(
            claim(new Key(identity("anna"), "/api/projects", value, "another"), UUID.randomUUID()))
        .isEqualTo(new Taken());
  }

  @Test
  void callers_choose_their_keys_without_each_other() {
    claim(new Key(identity("anna"), "/api/projects", value, "request"), id);

    assertThat(
            claim(new Key(identity("ben"), "/api/projects", value, "request"), UUID.randomUUID()))
        .isEqualTo(new Free());
  }

  @Test
  void in_another_place_the_key_is_another_one() {
    claim(new Key(identity("anna"), "/api/projects", value, "request"), id);

    assertThat(claim(new Key(identity("anna"), "/api/keys", value, "request"), UUID.randomUUID()))
        .isEqualTo(new Free());
  }

  private Claim claim(Key key, UUID newId) {
    return inTransaction(() -> creations().claim(key, newId));
  }
}

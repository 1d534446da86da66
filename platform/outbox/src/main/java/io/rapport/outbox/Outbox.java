package io.rapport.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where a use case leaves its messages, inside its own transaction.
 *
 * <p>Messages of one key follow each other in the order of their transactions if those lock what
 * the key names, which use cases do anyway when they change it.
 */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      """
      insert into outbox (topic, key, message_id, time, subject, traceparent, payload)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final int ROOM_FOR_KEY_AND_HEADERS = 16 << 10;

  private final DataSource database;
  private final OutboxSignal signal;

  Outbox(DataSource database, OutboxSignal signal) {
    this.database = database;
    this.signal = signal;
  }

  /**
   * Leaves a message; it is sent after, and only if, the transaction commits.
   *
   * @throws IllegalStateException outside a transaction
   * @throws IllegalArgumentException if the broker would refuse the message for its size, and with
   *     it hold back all that follow
   */
  public <T extends SpecificRecord> void publish(
      Topic<T> topic, String key, MessageIdentity identity, T message) {
    signal.afterCommit();
    byte[] payload = topic.encode(message);
    requireThatTheBrokerTakes(topic, payload);
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, topic.name());
      insert.setString(2, key);
      insert.setString(3, identity.id());
      insert.setObject(4, identity.time().atOffset(ZoneOffset.UTC));
      insert.setString(5, identity.subject());
      insert.setObject(6, traceparent(), Types.VARCHAR);
      insert.setBytes(7, payload);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new OutboxUnavailable(e);
    }
  }

  private static void requireThatTheBrokerTakes(Topic<?> topic, byte[] payload) {
    int most = Integer.parseInt(topic.declaration().config().get("max.message.bytes"));
    if (payload.length > most - ROOM_FOR_KEY_AND_HEADERS) {
      throw new IllegalArgumentException(
          "A message of %s has %d bytes, the broker takes %d"
              .formatted(topic.name(), payload.length, most));
    }
  }

  private static @Nullable String traceparent() {
    Map<String, String> fields = new HashMap<>();
    W3CTraceContextPropagator.getInstance()
        .inject(Context.current(), fields, (into, name, value) -> fields.put(name, value));
    return fields.get("traceparent");
  }
}

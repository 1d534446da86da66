package io.rapport.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.rapport.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
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

  private static final String WAITS =
      "select exists (select from outbox where topic = ? and key = ?) as waits";

  private static final Duration PAUSE = Duration.ofMillis(10);

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
   */
  public void publish(Outgoing message) {
    publish(List.of(message));
  }

  /** The same of several messages, in their order and at the price of one. */
  public void publish(List<Outgoing> messages) {
    signal.afterCommit();
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      var traceparent = traceparent();
      for (var message : messages) {
        insert.setString(1, message.topic().name());
        insert.setString(2, message.key());
        insert.setString(3, message.identity().id());
        insert.setObject(4, message.identity().time().atOffset(ZoneOffset.UTC));
        insert.setString(5, message.identity().subject());
        insert.setObject(6, traceparent, Types.VARCHAR);
        insert.setBytes(7, message.payload());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new OutboxUnavailable(e);
    }
  }

  /**
   * Whether the broker has all that was left under a key, after waiting for it. For who is about to
   * rely on others having heard; to be called outside of a transaction.
   *
   * @param patience how long to wait at most
   */
  public boolean isSent(Topic<?> topic, String key, Duration patience) {
    var deadline = System.nanoTime() + patience.toNanos();
    var waits = waits(topic, key);
    while (waits && System.nanoTime() < deadline) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      waits = waits(topic, key);
    }
    return !waits;
  }

  private boolean waits(Topic<?> topic, String key) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(WAITS)) {
      select.setString(1, topic.name());
      select.setString(2, key);
      try (var row = select.executeQuery()) {
        return row.next() && row.getBoolean("waits");
      }
    } catch (SQLException e) {
      throw new OutboxUnavailable(e);
    }
  }

  private static @Nullable String traceparent() {
    Map<String, String> fields = new HashMap<>();
    W3CTraceContextPropagator.getInstance()
        .inject(Context.current(), fields, (into, name, value) -> fields.put(name, value));
    return fields.get("traceparent");
  }
}

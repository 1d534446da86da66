package io.rapport.outbox;

import io.rapport.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Where a use case leaves its messages, inside its own transaction.
 *
 * <p>Messages of one key follow each other in the order of their transactions if those lock what
 * the key names, which use cases do anyway when they change it.
 */
@ApplicationScoped
public class Outbox {

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
        var insert = connection.prepareStatement(OutboxRows.INSERT)) {
      var values = OutboxRows.values(messages);
      for (int index = 0; index < values.length; index++) {
        insert.setObject(index + 1, values[index]);
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new OutboxUnavailable(e);
    }
  }

  /**
   * Messages were left by a statement with {@link OutboxRows}: they are sent as soon as it is
   * committed, with the transaction at hand or by itself.
   */
  public void left() {
    signal.left();
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
}

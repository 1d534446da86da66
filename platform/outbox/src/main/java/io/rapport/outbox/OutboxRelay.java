package io.rapport.outbox;

import io.rapport.contracts.Topic;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Sends the outbox to Kafka, oldest first, and deletes what the broker has acknowledged. One
 * replica at a time; a crash in between sends a message again with the same id, which its readers
 * know to ignore.
 *
 * <p>Holds no transaction open while it waits for the broker.
 */
final class OutboxRelay implements Runnable {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int BATCH = 500;
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration RETRY = Duration.ofSeconds(1);

  /**
   * Each turn costs the database a commit and the broker a request, however much it sends. The
   * first message after a pause does not wait.
   */
  private static final Duration GATHER = Duration.ofMillis(50);

  private final DataSource database;
  private final Producer<String, byte[]> producer;
  private final Map<String, Topic<?>> topics;
  private final OutboxSignal signal;

  OutboxRelay(
      DataSource database,
      Producer<String, byte[]> producer,
      Map<String, Topic<?>> topics,
      OutboxSignal signal) {
    this.database = database;
    this.producer = producer;
    this.topics = topics;
    this.signal = signal;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try (var table = new OutboxTable(database)) {
        relay(table);
      } catch (InterruptedException | InterruptException e) {
        Thread.currentThread().interrupt();
      } catch (SQLException | ExecutionException | RuntimeException e) {
        // Whatever it is: without this thread the messages would wait for ever.
        LOG.warn("Cannot relay the outbox, trying again", e);
        pause();
      }
    }
  }

  private void relay(OutboxTable table)
      throws SQLException, ExecutionException, InterruptedException {
    while (!table.mayRelay()) {
      Thread.sleep(RETRY);
    }
    while (true) {
      var messages = table.oldest(BATCH);
      if (messages.isEmpty()) {
        signal.await(LOOK_EVERY);
      } else {
        send(messages);
        table.delete(messages);
        Thread.sleep(messages.size() < BATCH ? GATHER : Duration.ZERO);
      }
    }
  }

  private void send(List<OutboxMessage> messages) throws ExecutionException, InterruptedException {
    var acknowledgements = new ArrayList<Future<RecordMetadata>>(messages.size());
    for (var message : messages) {
      acknowledgements.add(producer.send(message.toRecord(target(message))));
    }
    producer.flush();
    for (var acknowledgement : acknowledgements) {
      acknowledgement.get();
    }
  }

  private Topic<?> target(OutboxMessage message) {
    var topic = topics.get(message.topic());
    if (topic == null) {
      throw new KafkaException("No such topic in the contracts: " + message.topic());
    }
    return topic;
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

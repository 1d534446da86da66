package io.rapport.reading;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/**
 * Reads as one of a group that shares the topics. What comes is handled before the group's place
 * moves on, so that after any fault the last messages come again: handling them twice must change
 * nothing.
 */
public record GroupReading(List<String> topics, Handler handler) implements Reading {

  private static final Duration POLL = Duration.ofMillis(500);

  public GroupReading {
    topics = List.copyOf(topics);
  }

  @Override
  public void follow(Consumer<String, byte @Nullable []> consumer, BooleanSupplier goesOn) {
    consumer.subscribe(topics);
    while (goesOn.getAsBoolean()) {
      var messages = consumer.poll(POLL);
      if (!messages.isEmpty()) {
        handler.handle(messages);
        consumer.commitSync();
      }
    }
  }

  /** What is done with the messages of one poll. */
  @FunctionalInterface
  public interface Handler {

    /** Whatever it throws brings these messages again. */
    void handle(ConsumerRecords<String, byte @Nullable []> messages);
  }
}

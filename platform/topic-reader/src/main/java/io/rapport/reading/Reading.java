package io.rapport.reading;

import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/** What a thread does with the consumer that it was given. */
public interface Reading {

  /**
   * Reads while it goes on. Whatever this throws ends it; after a while it is called again, with
   * another consumer.
   */
  void follow(Consumer<String, byte @Nullable []> consumer, BooleanSupplier goesOn);

  /** Is told of each failure, before the pause. */
  default void failed() {}
}

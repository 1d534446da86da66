package io.rapport.tracking.adapter.out.kafka;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/**
 * One producer, and how it fares: it says so when it will never send again, which Kafka's own
 * recovery leaves to us.
 */
final class ProducerInUse {

  /** How many times of an acknowledgement a producer that works is never silent for. */
  private static final int SILENCE = 3;

  private final Producer<String, byte[]> producer;
  private final Consumer<ProducerInUse> unusable;
  private final long silence;
  private volatile boolean quiet;
  private volatile long quietSince;

  ProducerInUse(
      Producer<String, byte[]> producer,
      Duration acknowledgeWithin,
      Consumer<ProducerInUse> unusable) {
    this.producer = producer;
    this.silence = acknowledgeWithin.multipliedBy(SILENCE).toNanos();
    this.unusable = unusable;
  }

  /** Sends it; never blocks. */
  void send(ProducerRecord<String, byte[]> message, Acknowledgement acknowledgement) {
    try {
      var _ = producer.send(message, acknowledgement);
    } catch (KafkaException | IllegalStateException e) {
      acknowledgement.onCompletion(null, e);
    }
  }

  /** The broker has the message. */
  void acknowledged() {
    quiet = false;
  }

  /** A message could not be sent. */
  void failed(Exception failure) {
    quiet = false;
    if (!isPassing(failure)) {
      unusable.accept(this);
    }
  }

  /** A message has waited for its whole time, and nothing was said about it. */
  void silent() {
    long now = System.nanoTime();
    if (!quiet) {
      quietSince = now;
      quiet = true;
    } else if (now - quietSince > silence) {
      unusable.accept(this);
    }
  }

  Producer<String, byte[]> producer() {
    return producer;
  }

  /** The broker's or one message's own fault, which another producer would meet as well. */
  private static boolean isPassing(Exception failure) {
    return switch (failure) {
      case RetriableException _ -> true;
      case RecordTooLargeException _ -> true;
      case SerializationException _ -> true;
      case InvalidRecordException _ -> true;
      case InvalidTopicException _ -> true;
      case PolicyViolationException _ -> true;
      case TopicAuthorizationException _ -> true;
      default -> false;
    };
  }
}

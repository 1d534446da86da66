package io.rapport.metrics.adapter.out.kafka;

import io.rapport.metrics.application.port.TopicUnavailable;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends messages and waits until the broker has them all. */
record Sending(Producer<String, byte @Nullable []> producer) {

  void send(Stream<ProducerRecord<String, byte @Nullable []>> messages) {
    try {
      List<Future<RecordMetadata>> sent = messages.map(producer::send).toList();
      for (var one : sent) {
        one.get();
      }
    } catch (ExecutionException | KafkaException e) {
      throw new TopicUnavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TopicUnavailable(e);
    }
  }
}

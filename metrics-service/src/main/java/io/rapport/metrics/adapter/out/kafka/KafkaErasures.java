package io.rapport.metrics.adapter.out.kafka;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.person.ErasedDevice;
import io.rapport.contracts.person.PersonErasure;
import io.rapport.metrics.application.port.ErasuresTopic;
import io.rapport.metrics.domain.erasure.Erasure;
import io.rapport.metrics.domain.erasure.PersonIds;
import io.rapport.metrics.domain.erasure.PersonIds.Device;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Tells on the topic control.erasures; of a person with very many ids in several messages. */
final class KafkaErasures implements ErasuresTopic {

  /** Of each kind in a message, which stays far below what the topic takes. */
  private static final int AT_ONCE = 100;

  private final Sending sending;

  KafkaErasures(Sending sending) {
    this.sending = sending;
  }

  @Override
  public void tell(UUID id, Erasure erasure, PersonIds ids) {
    var most = Math.max(1, Math.max(ids.users().size(), ids.devices().size()));
    sending.send(
        IntStream.rangeClosed(0, (most - 1) / AT_ONCE)
            .mapToObj(number -> message(id, erasure, ids, number)));
  }

  private static ProducerRecord<String, byte @Nullable []> message(
      UUID id, Erasure erasure, PersonIds ids, int number) {
    var key = erasure.project() + "|" + id;
    var identity = new MessageIdentity(id + ":" + number, erasure.at(), erasure.project());
    var told =
        PersonErasure.newBuilder()
            .setProjectId(erasure.project())
            .setErasureId(id.toString())
            .setAskedAt(erasure.at())
            .setAskedBy(erasure.by())
            .setUserIds(some(ids.users(), number).toList())
            .setDevices(some(ids.devices(), number).map(KafkaErasures::device).toList())
            .build();
    var message = Topics.CONTROL_ERASURES.message(key, identity, told);
    return new ProducerRecord<>(message.topic(), null, key, message.value(), message.headers());
  }

  private static <T> Stream<T> some(List<T> all, int number) {
    return all.stream().skip((long) number * AT_ONCE).limit(AT_ONCE);
  }

  private static ErasedDevice device(Device device) {
    return ErasedDevice.newBuilder()
        .setAnonymousId(device.anonymousId())
        .setFrom(device.from().map(Instant::toEpochMilli).orElse(null))
        .setUntil(device.until().map(Instant::toEpochMilli).orElse(null))
        .build();
  }
}

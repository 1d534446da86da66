package io.rapport.metrics.adapter.out.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.notification.Notification;
import io.rapport.metrics.application.port.NotificationsTopic;
import io.rapport.metrics.domain.telling.Letter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Tells on the topic notifications; a repeated message is known by its id. */
final class KafkaNotifications implements NotificationsTopic {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sending sending;

  KafkaNotifications(Sending sending) {
    this.sending = sending;
  }

  @Override
  public void tell(String project, List<Letter> letters) {
    sending.send(letters.stream().map(letter -> message(project, letter)));
  }

  private static ProducerRecord<String, byte @Nullable []> message(String project, Letter letter) {
    var key = project + "|" + letter.subject();
    var identity = new MessageIdentity(letter.id(), letter.at(), letter.subject());
    var told =
        new Notification(
            project, letter.id(), letter.type(), letter.at(), letter.subject(), json(letter));
    var message = Topics.NOTIFICATIONS.message(key, identity, told);
    return new ProducerRecord<>(message.topic(), null, key, message.value(), message.headers());
  }

  private static String json(Letter letter) {
    try {
      return JSON.writeValueAsString(letter.data());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

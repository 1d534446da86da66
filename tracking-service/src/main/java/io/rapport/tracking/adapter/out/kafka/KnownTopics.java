package io.rapport.tracking.adapter.out.kafka;

import io.rapport.contracts.Topics;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Whether a producer knows where to send: until then every message fails at once. */
final class KnownTopics {

  private static final Logger LOG = Logger.getLogger(KnownTopics.class);
  private static final List<String> TOPICS =
      List.of(Topics.TRACKING_EVENTS.name(), Topics.TRACKING_REFUSED.name());

  private KnownTopics() {}

  /** Looks without waiting, and makes the producer ask the broker. */
  static boolean to(Producer<String, byte[]> producer) {
    try {
      return TOPICS.stream().noneMatch(topic -> producer.partitionsFor(topic).isEmpty());
    } catch (KafkaException | IllegalStateException e) {
      LOG.debug("The broker is not reached yet", e);
      return false;
    }
  }
}

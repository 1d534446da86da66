package io.rapport.survey.adapter.in.rest;

import io.rapport.contracts.Topics;
import io.rapport.contracts.notification.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What customers' own systems may hear. */
@ApplicationScoped
class NotificationsTopic {

  private final String broker;

  NotificationsTopic(@ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
    this.broker = broker;
  }

  /** All notifications of a project that are in the topic now, each partition in its order. */
  List<Notification> of(Shop shop) {
    return WholeTopic.read(broker, Topics.NOTIFICATIONS.name()).stream()
        .filter(message -> message.key().startsWith(shop.id()))
        .map(message -> Topics.NOTIFICATIONS.decode(message.value()))
        .toList();
  }
}

package io.rapport.metrics.application.telling;

import io.rapport.metrics.application.port.NotificationsTopic;
import io.rapport.metrics.application.port.Watches;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Sends what is due. It is forgotten afterwards, so that after a crash it goes once more under the
 * same id, and is never lost.
 */
@ApplicationScoped
public class SendLetters {

  private final Watches watches;
  private final NotificationsTopic topic;

  public SendLetters(Watches watches, NotificationsTopic topic) {
    this.watches = watches;
    this.topic = topic;
  }

  public void send(Instant now) {
    watches
        .due(now)
        .forEach(
            (project, letters) -> {
              topic.tell(project, letters);
              watches.gone(project, letters);
            });
  }
}

package io.rapport.tracking.application.port;

import io.rapport.tracking.domain.event.Accepted;
import io.rapport.tracking.domain.event.Refused;
import java.util.List;

class InMemoryEventLogTest extends EventLogContract {

  private final InMemoryEventLog log = new InMemoryEventLog();

  @Override
  protected EventLog log() {
    return log;
  }

  @Override
  protected List<String> accepted(String projectId) {
    return log.events().stream()
        .filter(event -> event.reception().projectId().equals(projectId))
        .filter(Accepted.class::isInstance)
        .map(event -> ((Accepted) event).messageId().value())
        .toList();
  }

  @Override
  protected List<String> refused(String projectId) {
    return log.events().stream()
        .filter(event -> event.reception().projectId().equals(projectId))
        .filter(Refused.class::isInstance)
        .map(event -> ((Refused) event).refusal().reason().code())
        .toList();
  }

  @Override
  protected void goAway() {
    log.goAway();
  }

  @Override
  protected void comeBack() {
    log.comeBack();
  }
}

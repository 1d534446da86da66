package io.rapport.metrics.application.person;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.PersonFactsTopic;
import io.rapport.metrics.application.receipt.ReadUpTo;
import io.rapport.metrics.domain.person.PersonChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Tells others what has changed about persons since the last time. What was told is written down
 * afterwards, so that after a crash it is told once more, and never missed.
 */
@ApplicationScoped
public class TellOfPersons {

  private static final int AT_ONCE = 20_000;

  private final AnalyticsStore store;
  private final PersonFactsTopic topic;
  private final ReadUpTo readUpTo;

  public TellOfPersons(AnalyticsStore store, PersonFactsTopic topic, ReadUpTo readUpTo) {
    this.store = store;
    this.topic = topic;
    this.readUpTo = readUpTo;
  }

  /**
   * Nothing until the log was read to its end once: half a history would tell of half persons.
   *
   * @param goesOn whether some more may be told of
   */
  public void tell(BooleanSupplier goesOn) {
    readUpTo.moment().ifPresent(asOf -> tell(asOf, goesOn));
  }

  private void tell(Instant asOf, BooleanSupplier goesOn) {
    var more = true;
    while (more && goesOn.getAsBoolean()) {
      more = store.personChanges(AT_ONCE).map(changes -> told(changes, asOf)).orElse(false);
    }
  }

  private boolean told(PersonChanges changes, Instant asOf) {
    topic.tell(changes.news(), asOf);
    store.told(changes);
    return changes.more();
  }
}

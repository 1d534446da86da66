package io.rapport.survey.adapter.in.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.rapport.contracts.UnreadableMessage;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.outbox.OutboxUnavailable;
import io.rapport.survey.adapter.in.kafka.AnsweredEvent.NoAnswer;
import io.rapport.survey.application.answering.TakeToldAnswer;
import io.rapport.survey.application.answering.Taking;
import io.rapport.survey.application.port.StoreUnavailable;
import io.rapport.survey.application.port.UntakenAnswers;
import io.rapport.survey.application.port.UntakenAnswers.Untaken;
import io.rapport.survey.domain.response.Refusal;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Takes the answers that events tell of. Only a store that is away holds it up; what cannot be
 * taken is noted and passed over.
 */
@ApplicationScoped
class AnsweredEvents {

  private static final Logger LOG = Logger.getLogger(AnsweredEvents.class);
  private static final int LONGEST_DETAIL = 300;

  private final TakeToldAnswer takeToldAnswer;
  private final UntakenAnswers untaken;
  private final MeterRegistry metrics;

  AnsweredEvents(TakeToldAnswer takeToldAnswer, UntakenAnswers untaken, MeterRegistry metrics) {
    this.takeToldAnswer = takeToldAnswer;
    this.untaken = untaken;
    this.metrics = metrics;
  }

  /**
   * Takes the answer in a message of tracking.events, if there is one.
   *
   * @throws StoreUnavailable when it must come again
   */
  void take(byte[] message) {
    if (!AnsweredEvent.mayBeIn(message)) {
      return;
    }
    try {
      AnsweredEvent.in(message).ifPresent(this::take);
    } catch (UnreadableMessage e) {
      count("refused", "unreadable");
      LOG.errorf("Passed over a message that cannot be read: %s", e.getMessage());
    }
  }

  private void take(TrackedEvent event) {
    try {
      switch (takeToldAnswer.take(AnsweredEvent.read(event))) {
        case Taking.Taken<Response> _ -> count("accepted", "");
        case Taking.Known<Response> _ -> count("repeated", "");
        case Taking.Refused<Response>(var refusal) -> refuse(event, refusal);
      }
    } catch (NoAnswer e) {
      refuse(event, e.reason(), e.detail());
    } catch (StoreUnavailable | OutboxUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      // One event that nobody thought of must not hold back all that follow.
      LOG.errorf(e, "Could not take an answer: project=%s", event.getProjectId());
      refuse(event, "failed", "could not be taken; the log says why");
    }
  }

  private void refuse(TrackedEvent event, Refusal refusal) {
    var first = refusal.faults().getFirst();
    refuse(
        event,
        refusal.reason().name().toLowerCase(Locale.ROOT),
        first.field() + " " + first.reason());
  }

  private void refuse(TrackedEvent event, String reason, String detail) {
    count("refused", reason);
    LOG.infof("An answer was not taken: project=%s reason=%s", event.getProjectId(), reason);
    untaken.note(
        new Untaken(
            new ProjectId(event.getProjectId()),
            AnsweredEvent.surveyIn(event).replace('\u0000', ' '),
            reason,
            event.getMessageId().replace('\u0000', ' '),
            cut(detail).replace('\u0000', ' '),
            event.getReceivedAt()));
  }

  private static String cut(String detail) {
    return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
  }

  private void count(String outcome, String reason) {
    metrics
        .counter("rapport.survey.taken", "what", "event", "outcome", outcome, "reason", reason)
        .increment();
  }
}

package io.rapport.tracking.application.replay;

import io.rapport.tracking.application.port.EventLog;
import io.rapport.tracking.application.port.Ids;
import io.rapport.tracking.application.port.RefusedLog;
import io.rapport.tracking.application.port.RefusedLog.Found;
import io.rapport.tracking.application.port.Sites;
import io.rapport.tracking.application.port.UserAgents;
import io.rapport.tracking.domain.event.Accepted;
import io.rapport.tracking.domain.event.BatchDefaults;
import io.rapport.tracking.domain.event.Judgement;
import io.rapport.tracking.domain.event.Outcome;
import io.rapport.tracking.domain.event.Refused;
import io.rapport.tracking.domain.json.Json;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.replay.Place;
import io.rapport.tracking.domain.replay.RefusedBefore;
import io.rapport.tracking.domain.visit.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Has refused events judged once more, by the rules of today and with what is changed of them. Each
 * is a new receipt, whatever becomes of it.
 */
@ApplicationScoped
public class ReplayRefused {

  private final RefusedLog refused;
  private final EventLog log;
  private final Visits visits;
  private final Ids ids;

  ReplayRefused(RefusedLog refused, EventLog log, UserAgents userAgents, Sites sites, Ids ids) {
    this.visits = new Visits(userAgents::of, sites::of);
    this.refused = refused;
    this.log = log;
    this.ids = ids;
  }

  /** What became of each, once that is durable. Blocks while the log is read. */
  public CompletionStage<List<Replayed>> replay(Command command, Instant now) {
    var found = refused.read(command.places());
    var steps =
        command.places().stream()
            .map(place -> step(place, found.getOrDefault(place, new Found.Nothing()), command, now))
            .toList();
    var outcomes = steps.stream().flatMap(step -> step.outcome().stream()).toList();
    return log.append(outcomes).thenApply(_ -> steps.stream().map(Step::answer).toList());
  }

  private Step step(Place place, Found found, Command command, Instant now) {
    return switch (found) {
      case Found.Event(var event) when event.isOf(command.project()) ->
          event
              .sent()
              .map(sent -> Step.of(place, judged(event, sent, command.changes(), now)))
              .orElseGet(() -> new Step(Optional.empty(), new Replayed.Unreadable(place)));
      case Found.Event _, Found.Nothing _ ->
          new Step(Optional.empty(), new Replayed.Unknown(place));
      case Found.Gone _ -> new Step(Optional.empty(), new Replayed.Gone(place));
    };
  }

  private Outcome judged(RefusedBefore event, Json sent, JsonObject changes, Instant now) {
    return new Judgement(event.takenAgain(now), BatchDefaults.NONE, visits, ids::next)
        .of(event.changed(sent, changes));
  }

  /**
   * What a member asks for.
   *
   * @param changes a merge patch for each of the events
   */
  public record Command(String project, List<Place> places, JsonObject changes) {

    public Command {
      places = places.stream().distinct().toList();
    }
  }

  /** What is to be recorded, and what is answered when it is. */
  private record Step(Optional<Outcome> outcome, Replayed answer) {

    static Step of(Place place, Outcome outcome) {
      return new Step(
          Optional.of(outcome),
          switch (outcome) {
            case Accepted accepted -> new Replayed.Accepted(place, accepted.messageId().value());
            case Refused refused ->
                new Replayed.RefusedAgain(place, refused.refusalId(), refused.refusal());
          });
    }
  }
}

package io.rapport.survey.application.followup;

import io.rapport.survey.application.port.Announcements;
import io.rapport.survey.application.port.FollowUps;
import io.rapport.survey.application.port.Members;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Member;
import io.rapport.survey.domain.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes status, assignee and tags of an answer. */
@ApplicationScoped
@Transactional
public class ChangeFollowUp {

  private final Responses responses;
  private final FollowUps followUps;
  private final Members members;
  private final Announcements announcements;
  private final InstantSource clock;

  ChangeFollowUp(
      Responses responses,
      FollowUps followUps,
      Members members,
      Announcements announcements,
      InstantSource clock) {
    this.responses = responses;
    this.followUps = followUps;
    this.members = members;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /** It is so now, by this change or because it was so before. */
  public record Done(FollowUp followUp) implements Outcome {}

  public record NoSuchAnswer() implements Outcome {}

  /** Somebody else changed it first. */
  public record ChangedMeanwhile() implements Outcome {}

  public record Invalid(List<Fault> faults) implements Outcome {
    public Invalid {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Changes it.
   *
   * @param seen the editions that the member may have seen; empty when any will do
   */
  public Outcome change(Target target, Optional<Set<Integer>> seen, FollowUp.Wish wish, Member by) {
    var response = answer(target);
    if (response.isEmpty()) {
      return new NoSuchAnswer();
    }
    var before = followUps.find(target.project(), target.response());
    if (seen.isPresent() && !seen.get().contains(before.edition())) {
      return new ChangedMeanwhile();
    }
    var faults = faults(target, before, wish);
    if (!faults.isEmpty()) {
      return new Invalid(faults);
    }
    var after = before.changed(wish);
    return after.equals(before)
        ? new Done(before)
        : kept(response.get(), before, new FollowUp.Step(after, by, clock.instant()));
  }

  private Optional<Response> answer(Target target) {
    return responses
        .find(target.project(), target.response())
        .filter(response -> response.origin().occasion().survey().equals(target.survey()));
  }

  /** Who has left the project keeps what they have, but gets nothing new. */
  private List<Fault> faults(Target target, FollowUp before, FollowUp.Wish wish) {
    var faults = new ArrayList<>(wish.faults());
    if (!wish.assignee().equals(before.assignee())
        && wish.assignee().filter(to -> !members.isMember(target.project(), to)).isPresent()) {
      faults.add(new Fault("assignee", "must be a member of the project"));
    }
    return faults;
  }

  private Outcome kept(Response response, FollowUp before, FollowUp.Step step) {
    var origin = response.origin();
    if (!followUps.keep(origin.occasion().project(), origin.id(), step)) {
      return new ChangedMeanwhile();
    }
    announcements.followedUp(response, before, step);
    return new Done(step.after());
  }
}

package io.rapport.survey.domain.followup;

import io.rapport.survey.domain.Fault;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What members have made of an answer.
 *
 * @param edition grows with every change; nobody has touched the answer at 0
 */
public record FollowUp(int edition, Status status, Optional<Member> assignee, Tags tags) {

  private static final FollowUp UNTOUCHED =
      new FollowUp(0, Status.OPEN, Optional.empty(), Tags.none());

  /** Of an answer that nobody has looked at. */
  public static FollowUp untouched() {
    return UNTOUCHED;
  }

  /** What a member wants it to be. */
  public record Wish(Status status, Optional<Member> assignee, Tags tags) {

    /** What is wrong with it. */
    public List<Fault> faults() {
      return tags.faults();
    }
  }

  /** What a change is about. */
  public enum Aspect {
    STATUS,
    ASSIGNEE,
    TAGS
  }

  /** As a member wants it; the same changes nothing. */
  public FollowUp changed(Wish wish) {
    var next = new FollowUp(edition + 1, wish.status(), wish.assignee(), wish.tags());
    return differencesTo(next).isEmpty() ? this : next;
  }

  /** In what it differs from another one. */
  public Set<Aspect> differencesTo(FollowUp other) {
    var differences = EnumSet.noneOf(Aspect.class);
    if (status != other.status) {
      differences.add(Aspect.STATUS);
    }
    if (!assignee.equals(other.assignee)) {
      differences.add(Aspect.ASSIGNEE);
    }
    if (!tags.equals(other.tags)) {
      differences.add(Aspect.TAGS);
    }
    return differences;
  }

  /**
   * One step of its history.
   *
   * @param after what it was from then on
   */
  public record Step(FollowUp after, Member by, Instant at) {}
}

package io.rapport.survey.domain.followup;

import java.util.Optional;

/** Which answers are asked for; an answer that nobody has touched is open. */
public record Filter(Optional<Status> status, Optional<String> tag, Optional<Assignment> assignee) {

  /** Every answer. */
  public static Filter none() {
    return new Filter(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whose answers. */
  public sealed interface Assignment {}

  public record To(String subject) implements Assignment {}

  public record ToNobody() implements Assignment {}
}

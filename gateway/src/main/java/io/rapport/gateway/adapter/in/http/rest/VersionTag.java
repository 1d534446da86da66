package io.rapport.gateway.adapter.in.http.rest;

import io.rapport.editing.StrongTag;
import io.rapport.gateway.application.project.Expectation;
import io.rapport.gateway.domain.project.Project;
import io.rapport.gateway.domain.webhook.Webhook;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A project's version, or a webhook's edition, as an entity tag. */
final class VersionTag {

  private static final int DIGITS = 18;

  private VersionTag() {}

  static String of(Project project) {
    return StrongTag.of(project.version());
  }

  static String of(Webhook webhook) {
    return StrongTag.of(webhook.edition());
  }

  /** What an If-Match header expects: no header expects nothing, an unknown tag never matches. */
  static Expectation expected(@Nullable String ifMatch) {
    return StrongTag.versions(Optional.ofNullable(ifMatch), DIGITS)
        .<Expectation>map(Expectation.OneOf::new)
        .orElseGet(Expectation.Any::new);
  }

  static ProblemException stale() {
    return ProblemException.of(
        Problem.Kind.PRECONDITION_FAILED, "Read it again; it is not the version of If-Match.");
  }
}

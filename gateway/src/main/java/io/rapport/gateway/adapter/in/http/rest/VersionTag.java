package io.rapport.gateway.adapter.in.http.rest;

import io.rapport.gateway.application.project.Expectation;
import io.rapport.gateway.domain.project.Project;
import io.rapport.gateway.domain.webhook.Webhook;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A project's version, or a webhook's edition, as an entity tag. */
final class VersionTag {

  private static final Pattern STRONG_TAG = Pattern.compile("(?<![^,\\s])\"(\\d{1,18})\"");

  private VersionTag() {}

  static String of(Project project) {
    return of(project.version());
  }

  static String of(Webhook webhook) {
    return of(webhook.edition());
  }

  private static String of(long version) {
    return "\"" + version + "\"";
  }

  /** What an If-Match header expects: no header expects nothing, an unknown tag never matches. */
  static Expectation expected(@Nullable String ifMatch) {
    return Optional.ofNullable(ifMatch)
        .filter(header -> !header.strip().equals("*"))
        .<Expectation>map(
            header ->
                new Expectation.OneOf(
                    STRONG_TAG
                        .matcher(header)
                        .results()
                        .map(tag -> Long.valueOf(tag.group(1)))
                        .collect(Collectors.toSet())))
        .orElseGet(Expectation.Any::new);
  }

  static ProblemException stale() {
    return ProblemException.of(
        Problem.Kind.PRECONDITION_FAILED, "Read it again; it is not the version of If-Match.");
  }
}

package io.rapport.metrics.adapter.in.rest;

import static java.util.stream.Collectors.toSet;

import io.rapport.metrics.domain.segment.Segment;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A segment's version as ETag and If-Match. */
final class VersionTag {

  private static final Pattern STRONG = Pattern.compile("(?<![^,\\s])\"(\\d{1,9})\"");

  private VersionTag() {}

  static String of(Segment segment) {
    return "\"" + segment.version() + "\"";
  }

  /** The versions that the caller saw; a tag that was never given is none. Empty when any do. */
  static Optional<Set<Integer>> seen(Optional<String> ifMatch) {
    return ifMatch
        .filter(header -> !header.strip().equals("*"))
        .map(
            header ->
                STRONG
                    .matcher(header)
                    .results()
                    .map(tag -> Integer.valueOf(tag.group(1)))
                    .collect(toSet()));
  }

  static ProblemException stale() {
    return ProblemException.of(
        Problem.Kind.PRECONDITION_FAILED, "Somebody changed the segment; read it again.");
  }
}

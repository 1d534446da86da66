package io.rapport.editing;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A version number as a strong entity tag: out as ETag, back as If-Match. */
public final class StrongTag {

  private static final Pattern STRONG = Pattern.compile("(?<![^,\\s])\"(\\d+)\"");

  private StrongTag() {}

  /** The ETag of a version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The versions that an If-Match header names; a tag that was never given is none. Empty when any
   * version will do.
   *
   * @param digits how many a version can have, 18 at most; a tag with more was never given
   */
  public static Optional<Set<Long>> versions(Optional<String> ifMatch, int digits) {
    return ifMatch
        .filter(header -> !header.strip().equals("*"))
        .map(
            header ->
                STRONG
                    .matcher(header)
                    .results()
                    .map(tag -> tag.group(1))
                    .filter(number -> number.length() <= digits)
                    .map(Long::valueOf)
                    .collect(toSet()));
  }
}

package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.person.PersonNews;
import java.util.List;

/**
 * Tells whether what is known of a person is what others were told, but for when they were seen.
 */
final class PersonDigest {

  private PersonDigest() {}

  static long of(PersonNews.Known known) {
    var all =
        String.join(
            "\u0001",
            joined(known.anonymousIds()),
            joined(known.userIds()),
            known.traits(),
            joined(known.accounts()),
            known.firstSeenAt().toString());
    // Where segments were never looked for it is what it was before there were any.
    var inside = known.segments().map(segments -> "\u0001" + joined(segments)).orElse("");
    return new IdHash().of(known.person(), all + inside);
  }

  private static String joined(List<String> ids) {
    return String.join("\u0002", ids);
  }
}

package io.rapport.metrics.domain.person;

import java.util.Optional;

/** One of the ids that somebody is known by. */
public sealed interface PersonName {

  String id();

  /** As everything that counts persons names it. */
  String text();

  /** What a text names; empty when it names nobody. */
  static Optional<PersonName> of(String text) {
    return text.startsWith(User.PREFIX)
        ? Optional.of(new User(text.substring(User.PREFIX.length())))
        : text.startsWith(Anonymous.PREFIX)
            ? Optional.of(new Anonymous(text.substring(Anonymous.PREFIX.length())))
            : Optional.empty();
  }

  /** A user of the project. */
  record User(String id) implements PersonName {

    private static final String PREFIX = "user:";

    @Override
    public String text() {
      return PREFIX + id;
    }
  }

  /** A device of which nobody has said whose it is. */
  record Anonymous(String id) implements PersonName {

    private static final String PREFIX = "anonymous:";

    @Override
    public String text() {
      return PREFIX + id;
    }
  }
}

package io.rapport.gateway.application.project;

import java.util.Set;

/** Which versions a caller is ready to change; another one has changed in the meantime. */
public sealed interface Expectation {

  boolean isMetBy(long version);

  /** Whatever it is. */
  record Any() implements Expectation {
    @Override
    public boolean isMetBy(long version) {
      return true;
    }
  }

  /** One of those that the caller has seen. */
  record OneOf(Set<Long> versions) implements Expectation {
    @Override
    public boolean isMetBy(long version) {
      return versions.contains(version);
    }
  }
}

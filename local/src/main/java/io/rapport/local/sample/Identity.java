package io.rapport.local.sample;

import java.util.Optional;

/**
 * The ids that an event carries.
 *
 * @param account the company on whose behalf the person acts
 */
record Identity(Optional<String> anonymousId, Optional<String> userId, Optional<String> account) {

  static Identity visitor(String anonymousId) {
    return new Identity(Optional.of(anonymousId), Optional.empty(), Optional.empty());
  }

  static Identity user(String userId) {
    return new Identity(Optional.empty(), Optional.of(userId), Optional.empty());
  }

  Identity known(String user) {
    return new Identity(anonymousId, Optional.of(user), account);
  }

  Identity on(String otherDevice) {
    return new Identity(Optional.of(otherDevice), userId, account);
  }

  Identity workingFor(String company) {
    return new Identity(anonymousId, userId, Optional.of(company));
  }

  /** As a server sees the person: by the user id alone. */
  Identity onServer() {
    return new Identity(Optional.empty(), userId, account);
  }
}

package io.rapport.tracking.adapter.in.live;

import io.rapport.access.Caller;
import io.rapport.access.Memberships;
import io.rapport.access.Role;
import java.time.Instant;
import java.util.Optional;

/** Who watches what, and how long they may. */
record Viewer(Caller caller, String projectId, Instant tokenExpires, Instant longest) {

  /** Why watching is over by now. */
  Optional<Ending> ending(Instant now, Memberships memberships) {
    if (memberships.roleOf(caller, projectId).filter(r -> r.includes(Role.VIEWER)).isEmpty()) {
      return Optional.of(Ending.MEMBERSHIP);
    }
    if (!now.isBefore(tokenExpires)) {
      return Optional.of(Ending.TOKEN);
    }
    return now.isBefore(longest) ? Optional.empty() : Optional.of(Ending.TIME);
  }

  /** Why a stream ends although its reader is still there. */
  enum Ending {
    /** No longer a member with a role that is enough. */
    MEMBERSHIP,
    /** The access token has expired; with a new one the reader may come again. */
    TOKEN,
    /** Long enough; the reader may come again. */
    TIME,
    /** The service stops; another replica goes on. */
    STOP
  }
}

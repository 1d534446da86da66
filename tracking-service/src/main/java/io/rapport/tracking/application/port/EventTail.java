package io.rapport.tracking.application.port;

import io.rapport.tracking.domain.live.LiveEvent;
import java.util.function.Supplier;

/** The end of the event log: what is added to it from now on, on whichever replica it came in. */
public interface EventTail {

  /** Tells the watcher what is added for this project, until the watching is closed. */
  Watching watch(String projectId, Watcher watcher);

  /** Somebody who watches; called by one thread at a time, which it must not hold up. */
  interface Watcher {

    /** From here on nothing is missed. */
    void begins();

    /** An event was added; reading it costs something. */
    void passes(Supplier<LiveEvent> event);

    /** Events were added that nobody saw, because the log could not be followed. */
    void misses();
  }

  /** Ends the watching. */
  interface Watching extends AutoCloseable {

    @Override
    void close();
  }
}

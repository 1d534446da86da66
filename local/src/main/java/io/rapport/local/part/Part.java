package io.rapport.local.part;

import io.rapport.local.Progress;
import io.rapport.local.process.ProcessSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** One part of the system: a process, what comes before it, and how it is known to be ready. */
public interface Part {

  String name();

  /** The parts that must be ready before this one is started. */
  Set<String> needs();

  /**
   * Makes what the process finds at its start; called before each start, while the needs may still
   * be starting.
   */
  void prepare(Progress progress) throws IOException;

  ProcessSpec process();

  /** Whether it is ready, and is the one that belongs to this data. */
  boolean answers();

  /** Makes what the others expect to find in it; called each time it has become ready. */
  void furnish() throws IOException;

  /** How long its start may take. */
  Duration patience();
}

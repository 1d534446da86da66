package io.rapport.metrics.application.port;

import java.util.List;

/**
 * Works out ahead what questions about persons and sessions ask for. Answers are the same whatever
 * is sealed; what does not hold any more is found out from the events.
 */
public interface Sealing {

  /** The projects that have anything to seal, or have something sealed. */
  List<String> projects();

  /**
   * Seals what does not hold of about so many persons. By another rule than the last time
   * everything is sealed anew, step by step.
   *
   * @return what became of it
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  Step seal(String project, SealingRule rule, int persons);

  /**
   * Of how many persons what is sealed does not hold, in all projects.
   *
   * @throws StoreUnavailable when it cannot be read
   */
  long unsealedPersons();

  /** What one step has done. */
  enum Step {
    /** The rule is another one: nothing is sealed any more. */
    BEGUN_ANEW,
    /** Of some persons; there may be more. */
    SEALED_SOME,
    /** There was nothing to do. */
    ALL_SEALED
  }
}

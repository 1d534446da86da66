package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.erasure.Erasure;

/** Forgetting persons, in everything that is stored. */
public interface Erasures {

  /**
   * Returns once nothing of the person is stored, and nothing of it comes back from anywhere.
   *
   * @throws StoreUnavailable when it cannot; some of the person may be gone then, and it is to be
   *     asked for again
   */
  Erasure.Outcome erase(Erasure erasure);
}

package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.erasure.Erasure;
import io.rapport.metrics.domain.erasure.PersonIds;
import java.util.function.Consumer;

/** Forgetting persons, in everything that is stored. */
public interface Erasures {

  /**
   * Returns once nothing of the person is stored, and nothing of it comes back from anywhere.
   *
   * @param first hears by what the person is known before anything is gone, for nobody knows it
   *     afterwards; where it fails, nothing was done
   * @throws StoreUnavailable when it cannot; some of the person may be gone then, and it is to be
   *     asked for again
   */
  Erasure.Outcome erase(Erasure erasure, Consumer<PersonIds> first);
}

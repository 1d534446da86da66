package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.erasure.Erasure;
import io.rapport.metrics.domain.erasure.PersonIds;
import java.util.UUID;

/** Where others hear whom they are to forget. */
public interface ErasuresTopic {

  /**
   * Returns once all of it is there for good.
   *
   * @param id of what was asked for
   * @throws TopicUnavailable when it cannot; some of it may be there then
   */
  void tell(UUID id, Erasure erasure, PersonIds ids);
}

package io.rapport.gateway.application.port;

import io.rapport.gateway.domain.project.Identity;
import java.util.UUID;

/**
 * What was created under an Idempotency-Key, so that a repeated request, however late, creates
 * nothing twice.
 */
public interface Creations {

  /**
   * A key and what it was sent with. Keys of different callers or places have nothing to do with
   * each other.
   *
   * @param place where something is to be created, as a path
   * @param request what is asked for, as a fingerprint
   */
  record Key(Identity owner, String place, String value, String request) {}

  /** Whether the key was free. */
  sealed interface Claim {}

  /** It was; it stands for the new id if the transaction commits. */
  record Free() implements Claim {}

  /** The same request created this before. */
  record Repeated(UUID id) implements Claim {}

  /** Another request used it. */
  record Taken() implements Claim {}

  /** Claims the key for what is about to be created; waits for a request that is doing the same. */
  Claim claim(Key key, UUID id);
}

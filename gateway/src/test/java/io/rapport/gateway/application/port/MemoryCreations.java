package io.rapport.gateway.application.port;

import io.rapport.gateway.domain.project.Identity;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Idempotency keys in memory, for tests of one thread. */
public final class MemoryCreations implements Creations {

  private final Map<Owned, Creation> creations = new HashMap<>();

  @Override
  public Claim claim(Key key, UUID id) {
    var before =
        creations.putIfAbsent(
            new Owned(key.owner(), key.place(), key.value()), new Creation(key.request(), id));
    if (before == null) {
      return new Free();
    }
    return before.request().equals(key.request()) ? new Repeated(before.id()) : new Taken();
  }

  private record Owned(Identity owner, String place, String value) {}

  private record Creation(String request, UUID id) {}
}

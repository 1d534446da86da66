package io.rapport.tracking.adapter.in.http.rate;

import org.jspecify.annotations.Nullable;

/**
 * One request: it counts as one event before its body is read, and for what was in it afterwards.
 * So whoever is let in is let in whole, and whoever is not costs next to nothing.
 */
public final class Admission {

  private final RateLimits limits;
  private final Sender sender;
  private @Nullable Budget payer;

  Admission(RateLimits limits, Sender sender) {
    this.limits = limits;
    this.sender = sender;
  }

  /**
   * Asks whether the key may still be used; asking again changes nothing.
   *
   * @throws RateLimited when neither the address has something left of its own nor the key
   */
  public void under(String projectId, String keyId) {
    if (payer == null) {
      payer = sender.always().take() ? sender.always() : limits.ofKey(projectId, keyId);
    }
  }

  /** Counts what was in the request, accepted or refused. */
  public void charge(int events) {
    if (events > 1) {
      sender.events().charge(events - 1L);
      if (payer != null) {
        payer.charge(events - 1L);
      }
    }
  }
}

package io.rapport.tracking.adapter.in.http;

import io.rapport.directory.WriteAccess;
import io.rapport.tracking.adapter.in.http.rate.Admission;
import io.rapport.tracking.adapter.in.http.rate.RateLimits;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who may come in: first the address is asked, then the key, as soon as it is known. */
@ApplicationScoped
class Entrance {

  private final ClientAddress addresses;
  private final RateLimits limits;
  private final WriteKeys writeKeys;

  Entrance(ClientAddress addresses, RateLimits limits, WriteKeys writeKeys) {
    this.addresses = addresses;
    this.limits = limits;
    this.writeKeys = writeKeys;
  }

  /**
   * A request that may send its body.
   *
   * @param access by the key outside the body, if there is one
   */
  record Pass(Admission admission, Optional<WriteAccess> access) {}

  /** Asked before anything is spent on the body. */
  Pass open(HttpServerRequest request) {
    var admission = limits.admit(addresses.of(request));
    var presented = PresentedKey.of(request);
    return new Pass(
        admission,
        presented.isPresent() ? Optional.of(open(presented, admission)) : Optional.empty());
  }

  /** Asked when the body is known: some clients have their key in it. */
  WriteAccess enter(Pass pass, RequestBody body) {
    var access = pass.access().orElseGet(() -> open(body.writeKey(), pass.admission()));
    pass.admission().charge(body.events().events().size());
    return access;
  }

  private WriteAccess open(Optional<String> writeKey, Admission admission) {
    var access = writeKeys.open(writeKey);
    admission.under(access.project().id(), access.keyId());
    return access;
  }
}

package io.rapport.tracking.adapter.in.http;

import io.rapport.directory.WriteAccess;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.rapport.tracking.adapter.in.http.rate.Admission;
import io.rapport.tracking.adapter.in.http.rate.RateLimits;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Optional;

/** Who may come in: first the address is asked, then the key, as soon as it is known. */
@ApplicationScoped
class Entrance {

  private final ClientAddress addresses;
  private final RateLimits limits;
  private final WriteKeys writeKeys;
  private final Rules rules;

  Entrance(ClientAddress addresses, RateLimits limits, WriteKeys writeKeys, Rules rules) {
    this.addresses = addresses;
    this.limits = limits;
    this.writeKeys = writeKeys;
    this.rules = rules;
  }

  /**
   * A request that may send its body.
   *
   * @param address it comes from
   * @param origin of the page that sends it, if one does
   * @param access by the key outside the body, if there is one
   */
  record Pass(
      InetAddress address,
      Optional<String> origin,
      Admission admission,
      Optional<WriteAccess> access) {}

  /** Asked before anything is spent on the body. */
  Pass open(HttpServerRequest request) {
    var address = addresses.of(request);
    var admission = limits.admit(address);
    var origin = Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN));
    var presented = PresentedKey.of(request);
    return new Pass(
        address,
        origin,
        admission,
        presented.isPresent() ? Optional.of(open(presented, origin, admission)) : Optional.empty());
  }

  /** Asked when the body is known: some clients have their key in it. */
  WriteAccess enter(Pass pass, RequestBody body) {
    var access =
        pass.access().orElseGet(() -> open(body.writeKey(), pass.origin(), pass.admission()));
    pass.admission().charge(body.events().events().size());
    return access;
  }

  private WriteAccess open(
      Optional<String> writeKey, Optional<String> origin, Admission admission) {
    var access = writeKeys.open(writeKey);
    if (!rules.of(access.project()).origins().allow(origin)) {
      throw ProblemException.of(
          Problem.Kind.FORBIDDEN, "This project takes no events from this origin.");
    }
    admission.under(access.project().id(), access.keyId());
    return access;
  }
}

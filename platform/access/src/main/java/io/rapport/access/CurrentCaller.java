package io.rapport.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request at hand. */
@RequestScoped
public class CurrentCaller {

  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * Who calls.
   *
   * @throws UnauthorizedException when there is no valid token
   */
  public Caller get() {
    if (!identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token) {
      return new Caller(token.getIssuer(), token.getSubject());
    }
    throw new UnauthorizedException();
  }
}

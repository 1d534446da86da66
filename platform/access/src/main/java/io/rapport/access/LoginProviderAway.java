package io.rapport.access;

import io.quarkus.oidc.OIDCException;
import io.rapport.problems.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Nobody can be let in while the login provider is away; that is not the caller's fault. */
final class LoginProviderAway {

  private static final int SECONDS_UNTIL_RETRY = 5;

  @ServerExceptionMapper
  Response away(OIDCException e) {
    var problem = Problem.Kind.UNAVAILABLE.because("The login provider is not there right now.");
    return Response.status(problem.status())
        .header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY)
        .type(Problem.MEDIA_TYPE)
        .entity(problem)
        .build();
  }
}

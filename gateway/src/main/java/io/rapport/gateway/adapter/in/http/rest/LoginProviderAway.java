package io.rapport.gateway.adapter.in.http.rest;

import io.quarkus.oidc.OIDCException;
import io.rapport.gateway.adapter.in.http.login.Visitors;
import io.rapport.problems.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Nobody can be let in while the login provider is away; that is not the caller's fault. */
final class LoginProviderAway {

  @ServerExceptionMapper
  Response away(OIDCException e) {
    var problem = Visitors.refusal(e);
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }
}

package io.rapport.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.UnwrapException;

/** Turns whatever ends a REST request into its problem document. */
@UnwrapException(jakarta.transaction.RollbackException.class)
final class ProblemResponses {

  private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

  @ServerExceptionMapper
  Response refused(ProblemException e) {
    return response(e.problem());
  }

  @ServerExceptionMapper
  Response unreadableJson(JsonProcessingException e) {
    return response(JsonProblem.of(e));
  }

  @ServerExceptionMapper
  Response unreadableJson(JsonMappingException e) {
    return response(JsonProblem.of(e));
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException e) {
    return response(ValidationProblem.of(e));
  }

  @ServerExceptionMapper
  Response unauthenticated(UnauthorizedException e) {
    return unauthenticated();
  }

  @ServerExceptionMapper
  Response unauthenticated(AuthenticationFailedException e) {
    return unauthenticated();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException e) {
    return response(Problem.Kind.FORBIDDEN.because("Your role does not permit this."));
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return response(JsonProblem.of(json));
    }
    return HttpProblem.of(e.getResponse().getStatus())
        .map(ProblemResponses::response)
        .orElseGet(e::getResponse);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e) {
    LOG.error("A request failed unexpectedly", e);
    return response(Problem.Kind.INTERNAL.because("The request failed; it was logged."));
  }

  private static Response unauthenticated() {
    return Response.fromResponse(
            response(Problem.Kind.UNAUTHENTICATED.because("Send a valid access token.")))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  private static Response response(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }
}

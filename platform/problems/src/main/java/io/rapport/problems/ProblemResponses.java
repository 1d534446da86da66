package io.rapport.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.UnwrapException;

/** Turns whatever ends a REST request into its problem document. */
@UnwrapException(jakarta.transaction.RollbackException.class)
final class ProblemResponses {

  private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

  /** What is refused only right now may be asked again soon, and clients should not give up. */
  private static final int SECONDS_UNTIL_RETRY = 2;

  @ServerExceptionMapper
  Response refused(ProblemException e) {
    var response = Response.fromResponse(response(e.problem()));
    return isPassing(e.problem().status())
        ? response.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY).build()
        : response.build();
  }

  private static boolean isPassing(int status) {
    return status == Problem.Kind.UNAVAILABLE.status()
        || status == Problem.Kind.TOO_MANY_REQUESTS.status();
  }

  @ServerExceptionMapper
  Response unreadableJson(JsonProcessingException e) {
    return response(JsonProblem.of(e));
  }

  @ServerExceptionMapper
  Response unreadableJson(JsonMappingException e) {
    return response(JsonProblem.of(e));
  }

  /** Named as it is, because quarkus-rest-jackson brings a mapper of its own for this type. */
  @ServerExceptionMapper
  Response unreadableJson(MismatchedInputException e) {
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
  Response http(WebApplicationException e, UriInfo uri) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return response(JsonProblem.of(json));
    }
    if (e instanceof NotFoundException notFound) {
      return response(
          QueryProblem.of(notFound, uri.getQueryParameters())
              .orElseGet(() -> HttpProblem.of(Response.Status.NOT_FOUND.getStatusCode())));
    }
    if (e.getResponse().getStatus() < 400) {
      return e.getResponse();
    }
    // What else it says stays, such as Allow and Retry-After.
    var problem = HttpProblem.of(e.getResponse().getStatus());
    return Response.fromResponse(e.getResponse()).type(Problem.MEDIA_TYPE).entity(problem).build();
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

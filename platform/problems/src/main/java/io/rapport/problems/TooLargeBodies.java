package io.rapport.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says no to a body that announces itself as too large, before Quarkus does it without a word. One
 * that comes in chunks and grows too large still ends in a bare 413.
 */
@Singleton
final class TooLargeBodies {

  /** Before Quarkus' own check, which has the order -2. */
  private static final int PRIORITY = 100;

  private final ObjectMapper json;
  private final Optional<MemorySize> most;

  TooLargeBodies(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> most) {
    this.json = json;
    this.most = most;
  }

  void register(@Observes Filters filters) {
    most.ifPresent(
        size -> filters.register(request -> check(request, size.asLongValue()), PRIORITY));
  }

  private void check(RoutingContext request, long most) {
    if (announcedBytes(request) > most) {
      refuse(request, most);
    } else {
      request.next();
    }
  }

  private static long announcedBytes(RoutingContext request) {
    var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    // A body that comes in chunks announces nothing, and an exception costs more than the rest.
    if (length == null) {
      return 0;
    }
    try {
      return Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void refuse(RoutingContext request, long most) {
    var problem = Problem.Kind.TOO_LARGE.because("The body may have " + most + " bytes at most.");
    try {
      request
          .response()
          .setStatusCode(problem.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      request.fail(e);
    }
  }
}

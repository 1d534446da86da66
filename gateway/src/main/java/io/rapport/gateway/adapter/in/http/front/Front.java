package io.rapport.gateway.adapter.in.http.front;

import io.rapport.gateway.GatewayConfig;
import io.rapport.gateway.adapter.in.http.Paths;
import io.rapport.gateway.adapter.in.http.Problems;
import io.rapport.problems.Problem;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Stands before authentication and every route. */
@ApplicationScoped
class Front {

  /** Before Quarkus's authentication, which is at -200. */
  private static final int FIRST = -1000;

  private static final Duration LINGER = Duration.ofSeconds(2);

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final GatewayConfig config;
  private final Problems problems;
  private final Vertx vertx;

  Front(GatewayConfig config, Problems problems, Vertx vertx) {
    this.config = config;
    this.problems = problems;
    this.vertx = vertx;
  }

  void stand(@Observes Router router) {
    router.route().order(FIRST).handler(this::check);
  }

  private void check(RoutingContext context) {
    var request = context.request();
    context.addHeadersEndHandler(_ -> announceClose(context));
    context.addEndHandler(_ -> closeSoon(context));
    refusal(request)
        .ifPresentOrElse(problem -> problems.refuse(context, problem), () -> pass(context));
  }

  private static void pass(RoutingContext context) {
    if (!Paths.isPublic(Paths.of(context.request()))) {
      context.addHeadersEndHandler(_ -> SecurityHeaders.complete(context.response().headers()));
    }
    context.next();
  }

  /** What is left of a body after its answer is not worth waiting for. */
  private static void announceClose(RoutingContext context) {
    if (mayGoOnForLong(context)) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
  }

  /** Other bodies are short enough to be read to their end. */
  private static boolean mayGoOnForLong(RoutingContext context) {
    var request = context.request();
    return !request.isEnded()
        && (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
            || context.response().getStatusCode() == Problem.Kind.TOO_LARGE.status());
  }

  /** A client that is still sending reads the answer only if the connection lives a while. */
  private void closeSoon(RoutingContext context) {
    if (mayGoOnForLong(context)) {
      var request = context.request();
      request.handler(_ -> {}).resume();
      vertx.setTimer(LINGER.toMillis(), _ -> request.connection().close());
    }
  }

  private Optional<Problem> refusal(HttpServerRequest request) {
    if (!request.uri().startsWith("/") || !Paths.isPlain(Paths.of(request))) {
      return Optional.of(Problem.Kind.MALFORMED.because("The path is not a plain one."));
    }
    if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
      return Optional.of(Problem.Kind.MALFORMED.because("There is more than one Host."));
    }
    if (lengthOf(request.headers()) > limit(Paths.of(request))) {
      return Optional.of(BodyLimit.exceeded(limit(Paths.of(request))));
    }
    return comesFromElsewhere(request)
        ? Optional.of(
            Problem.Kind.FORBIDDEN.because(
                "With a login session this needs " + Csrf.HEADER + ": 1, from our own pages."))
        : Optional.empty();
  }

  private long limit(String path) {
    return (Paths.isPublic(path) ? config.maxPublicBody() : config.maxApiBody()).asLongValue();
  }

  private static long lengthOf(MultiMap headers) {
    return Optional.ofNullable(headers.get(HttpHeaders.CONTENT_LENGTH))
        .map(Long::parseLong)
        .orElse(0L);
  }

  private static boolean comesFromElsewhere(HttpServerRequest request) {
    if (Paths.of(request).equals("/logout")) {
      return Csrf.isCrossSite(request.headers());
    }
    return Paths.isApi(Paths.of(request))
        && !SAFE.contains(request.method())
        && Csrf.isBySession(request)
        && !Csrf.isByOurPages(request.headers());
  }
}

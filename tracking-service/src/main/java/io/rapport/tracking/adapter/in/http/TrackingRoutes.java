package io.rapport.tracking.adapter.in.http;

import io.rapport.problems.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** The paths of the protocol, straight on the event loop. */
@ApplicationScoped
class TrackingRoutes {

  /**
   * Before what Quarkus asks of every request: a write key is no login, and the body has its own
   * limit.
   */
  private static final int FIRST = -1000;

  private final Intake intake;
  private final ClientSettings settings;
  private final Answers answers;
  private final VerboseReply verbose;
  private final PixelReply pixel;

  TrackingRoutes(
      Intake intake,
      ClientSettings settings,
      Answers answers,
      VerboseReply verbose,
      PixelReply pixel) {
    this.intake = intake;
    this.settings = settings;
    this.answers = answers;
    this.verbose = verbose;
    this.pixel = pixel;
  }

  void register(@Observes Router router) {
    for (var paths : List.of("/v1/*", "/beacon/v1/*", "/pixel/v1/*", "/sourceConfig/*")) {
      router.route(paths).order(FIRST).handler(this::route);
    }
  }

  private void route(RoutingContext exchange) {
    Cors.allow(exchange.request(), exchange.response());
    if (exchange.request().method().equals(HttpMethod.OPTIONS)) {
      Cors.preflight(exchange.response());
      return;
    }
    Endpoint.at(exchange.normalizedPath())
        .ifPresentOrElse(endpoint -> take(exchange, endpoint), () -> takeNothing(exchange));
  }

  private void take(RoutingContext exchange, Endpoint endpoint) {
    var request = exchange.request();
    var reply = reply(request, endpoint);
    if (request.method().equals(endpoint.method())) {
      intake.take(exchange, endpoint, reply);
    } else {
      exchange.response().putHeader(HttpHeaders.ALLOW, endpoint.method() + ", OPTIONS");
      reply.problem(
          exchange.response(),
          Problem.Kind.METHOD_NOT_ALLOWED.because(
              "Events are sent by " + endpoint.method() + " here."));
    }
  }

  private Reply reply(HttpServerRequest request, Endpoint endpoint) {
    if (endpoint.isPixel()) {
      return pixel;
    }
    return VerboseReply.isAskedFor(request) ? verbose : answers;
  }

  private void takeNothing(RoutingContext exchange) {
    if (!settings.answer(exchange)) {
      answers.problem(
          exchange.response(), Problem.Kind.NOT_FOUND.because("The protocol has no such path."));
    }
  }
}

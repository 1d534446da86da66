package io.rapport.tracking.adapter.in.http;

import io.rapport.problems.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The paths of the protocol, straight on the event loop. */
@ApplicationScoped
class TrackingRoutes {

  private final Intake intake;
  private final ClientSettings settings;
  private final Answers answers;

  TrackingRoutes(Intake intake, ClientSettings settings, Answers answers) {
    this.intake = intake;
    this.settings = settings;
    this.answers = answers;
  }

  void register(@Observes Router router) {
    router.route("/v1/*").handler(this::route);
    router.route("/beacon/v1/*").handler(this::route);
  }

  private void route(RoutingContext exchange) {
    var request = exchange.request();
    var response = exchange.response();
    Cors.allow(request, response);
    if (request.method().equals(HttpMethod.OPTIONS)) {
      Cors.preflight(response);
      return;
    }
    var endpoint = Endpoint.at(exchange.normalizedPath());
    if (endpoint.isPresent() && request.method().equals(HttpMethod.POST)) {
      intake.take(exchange, endpoint.get());
    } else if (endpoint.isPresent()) {
      response.putHeader(HttpHeaders.ALLOW, "POST, OPTIONS");
      answers.problem(
          response, Problem.Kind.METHOD_NOT_ALLOWED.because("Events are sent by POST."));
    } else if (!settings.answer(exchange)) {
      answers.problem(response, Problem.Kind.NOT_FOUND.because("The protocol has no such path."));
    }
  }
}

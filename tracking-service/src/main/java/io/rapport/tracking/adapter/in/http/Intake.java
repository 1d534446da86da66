package io.rapport.tracking.adapter.in.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.rapport.tracking.adapter.in.http.rate.RateLimited;
import io.rapport.tracking.application.intake.IncomingRequest;
import io.rapport.tracking.application.intake.RecordEvents;
import io.rapport.tracking.application.port.EventLogUnavailable;
import io.rapport.tracking.domain.event.Outcome;
import io.rapport.tracking.domain.event.Reception;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** Takes one request with events in, and answers it once they are durable. Never blocks. */
@ApplicationScoped
class Intake {

  private static final Logger LOG = Logger.getLogger(Intake.class);

  private final Entrance entrance;
  private final Senders senders;
  private final Rules rules;
  private final RecordEvents recordEvents;
  private final IncomingBodies bodies;
  private final TrackingMetrics metrics;

  Intake(
      Entrance entrance,
      Senders senders,
      Rules rules,
      RecordEvents recordEvents,
      IncomingBodies bodies,
      MeterRegistry registry) {
    this.entrance = entrance;
    this.senders = senders;
    this.rules = rules;
    this.recordEvents = recordEvents;
    this.bodies = bodies;
    this.metrics = new TrackingMetrics(registry);
  }

  void take(RoutingContext exchange, Endpoint endpoint, Reply reply) {
    var response = exchange.response();
    receive(exchange, endpoint)
        .onSuccess(outcomes -> answer(response, endpoint, reply, outcomes))
        .onFailure(failure -> refuse(response, reply, failure));
  }

  private Future<List<Outcome>> receive(RoutingContext exchange, Endpoint endpoint) {
    var incoming = bodies.of(exchange, endpoint);
    try {
      var pass = entrance.open(exchange.request());
      return body(exchange, endpoint, incoming)
          .compose(
              sent ->
                  record(
                      exchange,
                      endpoint,
                      pass,
                      incoming.inflated(sent, endpoint.maxInflatedBytes())));
    } catch (ProblemException | RateLimited refusal) {
      incoming.refuse(refusal);
      return incoming.read().map(_ -> List.of());
    }
  }

  private static Future<byte[]> body(
      RoutingContext exchange, Endpoint endpoint, IncomingBody incoming) {
    return endpoint.isPixel()
        ? Future.succeededFuture(PixelQuery.event(exchange.request().params()))
        : incoming.read();
  }

  private Future<List<Outcome>> record(
      RoutingContext exchange, Endpoint endpoint, Entrance.Pass pass, byte[] json) {
    var since = metrics.start();
    var receivedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var body = RequestBodyReader.read(json, endpoint);
    var access = entrance.enter(pass, body);
    var reception =
        new Reception(
            access.project().id(),
            access.keyId(),
            receivedAt,
            exchange.normalizedPath(),
            senders.of(exchange, endpoint, pass.address(), access.project()),
            endpoint.takesHistory() ? Optional.empty() : rules.of(access.project()).earliest());
    return recorded(exchange, reception, body.events())
        .onSuccess(outcomes -> metrics.recorded(outcomes, since));
  }

  /** What takes long is done beside the event loop. */
  private Future<List<Outcome>> recorded(
      RoutingContext exchange, Reception reception, IncomingRequest events) {
    var context = exchange.vertx().getOrCreateContext();
    return recordEvents.isQuick(reception, events)
        ? Future.fromCompletionStage(recordEvents.record(reception, events), context)
        : context
            .executeBlocking(() -> recordEvents.record(reception, events), false)
            .compose(recording -> Future.fromCompletionStage(recording, context));
  }

  private void answer(
      HttpServerResponse response, Endpoint endpoint, Reply reply, List<Outcome> outcomes) {
    if (response.closed()) {
      LOG.debug("A client went away before its answer");
    } else {
      reply.recorded(response, endpoint, outcomes);
    }
  }

  private void refuse(HttpServerResponse response, Reply reply, Throwable failure) {
    if (response.closed()) {
      LOG.debug("A client went away before its answer", failure);
      return;
    }
    if (failure instanceof RateLimited limited) {
      metrics.limited(limited.limit());
      response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(limited.secondsToWait()));
    }
    var problem = problem(failure);
    metrics.requestRefused(problem.status());
    reply.problem(response, problem);
  }

  private static Problem problem(Throwable failure) {
    return switch (failure) {
      case ProblemException refused -> refused.problem();
      case RateLimited limited ->
          Problem.Kind.TOO_MANY_REQUESTS.because(
              "Too much was sent; come again in " + limited.secondsToWait() + " s.");
      case EventLogUnavailable unavailable -> {
        LOG.debug("Events could not be recorded", unavailable);
        yield Problem.Kind.UNAVAILABLE.because("Events cannot be recorded right now.");
      }
      case CompletionException wrapped when wrapped.getCause() != null ->
          problem(wrapped.getCause());
      default -> {
        LOG.error("A request failed unexpectedly", failure);
        yield Problem.Kind.INTERNAL.because("The request failed; it was logged.");
      }
    };
  }
}

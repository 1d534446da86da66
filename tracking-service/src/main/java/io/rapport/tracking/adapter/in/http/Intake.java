package io.rapport.tracking.adapter.in.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.rapport.tracking.TrackingConfig;
import io.rapport.tracking.application.intake.RecordEvents;
import io.rapport.tracking.application.port.EventLogUnavailable;
import io.rapport.tracking.domain.event.Outcome;
import io.rapport.tracking.domain.event.Reception;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** Takes one request with events in, and answers it once they are durable. Never blocks. */
@ApplicationScoped
class Intake {

  private static final Logger LOG = Logger.getLogger(Intake.class);

  private final WriteKeys writeKeys;
  private final RecordEvents recordEvents;
  private final BytesUnderWay underWay;
  private final TrackingMetrics metrics;

  Intake(
      WriteKeys writeKeys,
      RecordEvents recordEvents,
      TrackingConfig config,
      MeterRegistry registry) {
    this.writeKeys = writeKeys;
    this.recordEvents = recordEvents;
    this.underWay = new BytesUnderWay(config.maxBytesUnderWay().asLongValue());
    this.metrics = new TrackingMetrics(registry, underWay);
  }

  void take(RoutingContext exchange, Endpoint endpoint, Reply reply) {
    var response = exchange.response();
    body(exchange, endpoint)
        .compose(body -> record(exchange, endpoint, body))
        .onSuccess(outcomes -> answer(response, endpoint, reply, outcomes))
        .onFailure(failure -> refuse(response, reply, failure));
  }

  private Future<byte[]> body(RoutingContext exchange, Endpoint endpoint) {
    if (endpoint.isPixel()) {
      return Future.succeededFuture(PixelQuery.event(exchange.request().params()));
    }
    var incoming = new IncomingBody(endpoint.maxBytes(), underWay);
    exchange.addEndHandler(_ -> incoming.release());
    return incoming.read(exchange.request());
  }

  private Future<List<Outcome>> record(RoutingContext exchange, Endpoint endpoint, byte[] sent) {
    var since = metrics.start();
    var receivedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var presented = PresentedKey.of(exchange.request());
    if (presented.isPresent()) {
      // Before anything is spent on the body.
      writeKeys.open(presented);
    }
    var body = RequestBodyReader.read(Inflated.of(sent, endpoint.maxInflatedBytes()), endpoint);
    var access = writeKeys.open(presented.or(body::writeKey));
    var reception =
        new Reception(access.project().id(), access.keyId(), receivedAt, exchange.normalizedPath());
    return Future.fromCompletionStage(
            recordEvents.record(reception, body.events()), exchange.vertx().getOrCreateContext())
        .onSuccess(outcomes -> metrics.recorded(outcomes, since));
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
    var problem = problem(failure);
    metrics.requestRefused(problem.status());
    reply.problem(response, problem);
  }

  private static Problem problem(Throwable failure) {
    return switch (failure) {
      case ProblemException refused -> refused.problem();
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

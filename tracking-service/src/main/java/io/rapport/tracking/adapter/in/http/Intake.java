package io.rapport.tracking.adapter.in.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.rapport.tracking.TrackingConfig;
import io.rapport.tracking.application.intake.RecordEvents;
import io.rapport.tracking.application.port.EventLogUnavailable;
import io.rapport.tracking.domain.event.Outcome;
import io.rapport.tracking.domain.event.Reception;
import io.rapport.tracking.domain.event.Refused;
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
  private final Answers answers;
  private final BytesUnderWay underWay;
  private final TrackingMetrics metrics;

  Intake(
      WriteKeys writeKeys,
      RecordEvents recordEvents,
      Answers answers,
      TrackingConfig config,
      MeterRegistry registry) {
    this.writeKeys = writeKeys;
    this.recordEvents = recordEvents;
    this.answers = answers;
    this.underWay = new BytesUnderWay(config.maxBytesUnderWay().asLongValue());
    this.metrics = new TrackingMetrics(registry, underWay);
  }

  void take(RoutingContext exchange, Endpoint endpoint) {
    var response = exchange.response();
    var incoming = new IncomingBody(endpoint.maxBytes(), underWay);
    exchange.addEndHandler(_ -> incoming.release());
    incoming
        .read(exchange.request())
        .compose(body -> record(exchange, endpoint, body))
        .onSuccess(outcomes -> answer(response, endpoint, outcomes))
        .onFailure(failure -> refuse(response, failure));
  }

  private Future<List<Outcome>> record(RoutingContext exchange, Endpoint endpoint, byte[] sent) {
    var since = metrics.start();
    var receivedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var presented = PresentedKey.of(exchange.request());
    if (presented.isPresent()) {
      // Before anything is spent on the body.
      writeKeys.open(presented);
    }
    var body = RequestBodyReader.read(Inflated.of(sent, endpoint.maxBytes()), endpoint);
    var access = writeKeys.open(presented.or(body::writeKey));
    var reception =
        new Reception(access.project().id(), access.keyId(), receivedAt, exchange.normalizedPath());
    return Future.fromCompletionStage(
            recordEvents.record(reception, body.events()), exchange.vertx().getOrCreateContext())
        .onSuccess(outcomes -> metrics.recorded(outcomes, since));
  }

  private void answer(HttpServerResponse response, Endpoint endpoint, List<Outcome> outcomes) {
    if (response.closed()) {
      LOG.debug("A client went away before its answer");
    } else if (endpoint.type().isPresent() && outcomes.getFirst() instanceof Refused refused) {
      answers.refused(response, refused.refusal());
    } else {
      answers.success(response);
    }
  }

  private void refuse(HttpServerResponse response, Throwable failure) {
    if (response.closed()) {
      LOG.debug("A client went away before its answer", failure);
      return;
    }
    var problem = problem(failure);
    metrics.requestRefused(problem.status());
    answers.problem(response, problem);
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

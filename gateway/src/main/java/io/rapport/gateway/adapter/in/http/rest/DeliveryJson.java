package io.rapport.gateway.adapter.in.http.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.rapport.gateway.application.port.Deliveries;
import io.rapport.gateway.domain.webhook.Attempt;
import io.rapport.gateway.domain.webhook.Attempt.Answered;
import io.rapport.gateway.domain.webhook.Attempt.Unanswered;
import io.rapport.gateway.domain.webhook.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery in the log. */
@Schema(name = "WebhookDelivery")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DeliveryJson(
    String id,
    @Schema(description = "The header webhook-id: the same at every attempt") String messageId,
    String type,
    @Schema(description = "waiting, delivered or given_up") String state,
    Instant createdAt,
    Optional<Instant> nextAttemptAt,
    Optional<Instant> settledAt,
    @Schema(description = "What is sent", implementation = Object.class) @JsonRawValue
        String message,
    List<AttemptJson> attempts) {

  /** One try. */
  @Schema(name = "WebhookAttempt")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record AttemptJson(
      int number,
      Instant at,
      long tookMillis,
      @Schema(description = "The HTTP status that the endpoint answered") Optional<Integer> status,
      @Schema(
              description =
                  "out_of_reach, cannot_connect, tls_failed, timed_out or broken_off: why there was no"
                      + " answer")
          Optional<String> obstacle,
      @Schema(description = "The beginning of the answer's body") Optional<String> response,
      @Schema(description = "How long the endpoint asked to be left alone")
          Optional<Long> retryAfterSeconds) {

    private static AttemptJson from(Attempt attempt) {
      return switch (attempt.result()) {
        case Answered(int status, String beginning, var retryAfter) ->
            of(
                attempt,
                Optional.of(status),
                Optional.empty(),
                Optional.of(beginning),
                retryAfter.map(Duration::toSeconds));
        case Unanswered(var obstacle) ->
            of(
                attempt,
                Optional.empty(),
                Optional.of(obstacle.name().toLowerCase(Locale.ROOT)),
                Optional.empty(),
                Optional.empty());
      };
    }

    private static AttemptJson of(
        Attempt attempt,
        Optional<Integer> status,
        Optional<String> obstacle,
        Optional<String> response,
        Optional<Long> retryAfterSeconds) {
      return new AttemptJson(
          attempt.number(),
          attempt.at(),
          attempt.took().toMillis(),
          status,
          obstacle,
          response,
          retryAfterSeconds);
    }
  }

  static DeliveryJson from(Deliveries.Logged logged) {
    return of(logged.delivery(), logged.attempts());
  }

  /** One that was just ordered. */
  static DeliveryJson of(Delivery delivery, List<Attempt> attempts) {
    return new DeliveryJson(
        delivery.id().toString(),
        delivery.message().id().toString(),
        delivery.message().type(),
        state(delivery.state()),
        delivery.createdAt(),
        delivery.state() instanceof Delivery.Waiting(var due) ? Optional.of(due) : Optional.empty(),
        settledAt(delivery.state()),
        delivery.message().body(),
        attempts.stream().map(AttemptJson::from).toList());
  }

  private static String state(Delivery.State state) {
    return switch (state) {
      case Delivery.Waiting _ -> "waiting";
      case Delivery.Delivered _ -> "delivered";
      case Delivery.GivenUp _ -> "given_up";
    };
  }

  private static Optional<Instant> settledAt(Delivery.State state) {
    return switch (state) {
      case Delivery.Waiting _ -> Optional.empty();
      case Delivery.Delivered(var at) -> Optional.of(at);
      case Delivery.GivenUp(var at) -> Optional.of(at);
    };
  }
}

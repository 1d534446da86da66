package io.rapport.gateway.domain.webhook;

import static io.rapport.gateway.domain.webhook.WebhookExamples.NOW;
import static io.rapport.gateway.domain.webhook.WebhookExamples.RULES;
import static io.rapport.gateway.domain.webhook.WebhookExamples.attempt;
import static io.rapport.gateway.domain.webhook.WebhookExamples.deliveryTo;
import static io.rapport.gateway.domain.webhook.WebhookExamples.secret;
import static io.rapport.gateway.domain.webhook.WebhookExamples.webhookOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.gateway.domain.webhook.Attempt.Answered;
import io.rapport.gateway.domain.webhook.Attempt.Obstacle;
import io.rapport.gateway.domain.webhook.Attempt.Unanswered;
import io.rapport.gateway.domain.webhook.Webhook.Disabled;
import io.rapport.gateway.domain.webhook.Webhook.Enabled;
import io.rapport.gateway.domain.webhook.Webhook.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

  private static final Attempt.Result FAILED = new Answered(500, "");
  private static final Attempt.Result DELIVERED = new Answered(204, "");

  private final Webhook webhook = webhookOf(UUID.randomUUID());
  private final Delivery delivery = deliveryTo(webhook);

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void every_2xx_is_delivered(int status) {
    var after = delivery.after(attempt(1, NOW, new Answered(status, "")), RULES, 0);

    assertThat(after.state()).isEqualTo(new Delivery.Delivered(NOW.plusMillis(20)));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 301, 302, 307, 400, 401, 404, 429, 500, 503})
  void everything_else_is_tried_again(int status) {
    var after = delivery.after(attempt(1, NOW, new Answered(status, "")), RULES, 0);

    assertThat(after.state()).isEqualTo(waiting(Duration.ofSeconds(5)));
  }

  @Test
  void silence_is_tried_again_too() {
    var silence = new Unanswered(Obstacle.TIMED_OUT);

    assertThat(delivery.after(attempt(1, NOW, silence), RULES, 0).state())
        .isEqualTo(waiting(Duration.ofSeconds(5)));
  }

  @Test
  void pauses_grow_and_are_scattered() {
    assertThat(delivery.after(attempt(2, NOW, FAILED), RULES, 0).state())
        .isEqualTo(waiting(Duration.ofMinutes(5)));
    assertThat(delivery.after(attempt(2, NOW, FAILED), RULES, 1).state())
        .isEqualTo(waiting(Duration.ofMinutes(6)));
  }

  @Test
  void an_endpoint_is_left_alone_as_long_as_it_asks_but_not_for_ever() {
    assertThat(delivery.after(attempt(1, NOW, busyFor("PT1M")), RULES, 0).state())
        .isEqualTo(waiting(Duration.ofMinutes(1)));
    assertThat(delivery.after(attempt(1, NOW, busyFor("P9D")), RULES, 0).state())
        .isEqualTo(waiting(Duration.ofMinutes(5)));
    assertThat(delivery.after(attempt(1, NOW, busyFor("PT1S")), RULES, 0).state())
        .isEqualTo(waiting(Duration.ofSeconds(5)));
    assertThat(delivery.after(attempt(3, NOW, busyFor("PT1M")), RULES, 0).state())
        .isInstanceOf(Delivery.GivenUp.class);
  }

  @Test
  void after_the_last_pause_it_is_given_up() {
    assertThat(delivery.after(attempt(3, NOW, FAILED), RULES, 0).state())
        .isInstanceOf(Delivery.GivenUp.class);
  }

  @Test
  void a_test_is_tried_once() {
    var test = Delivery.test(webhook, UUID.randomUUID(), NOW);

    assertThat(test.after(attempt(1, NOW, FAILED), RULES, 0).state())
        .isInstanceOf(Delivery.GivenUp.class);
  }

  @Test
  void who_answers_410_is_not_called_again() {
    var gone = attempt(1, NOW, new Answered(410, ""));

    assertThat(delivery.after(gone, RULES, 0).state()).isInstanceOf(Delivery.GivenUp.class);
    assertThat(webhook.after(gone, RULES).state()).isEqualTo(new Disabled(Reason.GONE, NOW));
  }

  @Test
  void an_endpoint_that_fails_for_days_is_switched_off() {
    var failing = webhook.after(attempt(1, NOW, FAILED), RULES);
    var still = failing.after(attempt(2, NOW.plus(Duration.ofDays(4)), FAILED), RULES);
    var end = NOW.plus(Duration.ofDays(5));

    assertThat(still.state()).isEqualTo(new Enabled(Optional.of(NOW)));
    assertThat(still.after(attempt(3, end, FAILED), RULES).state())
        .isEqualTo(new Disabled(Reason.FAILING, end));
  }

  @Test
  void whatever_arrives_forgives_the_failures_before() {
    var failing = webhook.after(attempt(1, NOW, FAILED), RULES);

    assertThat(failing.after(attempt(2, NOW, DELIVERED), RULES)).isEqualTo(webhook);
  }

  @Test
  void what_an_admin_has_switched_off_stays_off() {
    var off = webhook.changed(webhook.target(), false, NOW);

    assertThat(off.after(attempt(1, NOW, DELIVERED), RULES)).isEqualTo(off);
    assertThat(off.changed(off.target(), true, NOW).state())
        .isEqualTo(new Enabled(Optional.empty()));
  }

  @Test
  void a_replaced_secret_signs_until_its_grace_is_over() {
    var rotated = webhook.rotated(secret(2), NOW, RULES).secrets();
    Instant end = NOW.plus(RULES.grace());

    assertThat(rotated.at(NOW)).containsExactly(secret(2), secret(1));
    assertThat(rotated.at(end.minusMillis(1))).containsExactly(secret(2), secret(1));
    assertThat(rotated.at(end)).containsExactly(secret(2));
  }

  @Test
  void a_secret_does_not_say_itself() {
    assertThat(webhook.toString()).doesNotContain(webhook.secrets().current().value());
  }

  @Test
  void a_message_is_json_with_type_time_project_and_data() {
    var project = UUID.fromString("019b8d6d-7700-7a1c-80de-5170e0000001");
    var notification =
        new Notification(project, project, NotificationType.ANSWER_CREATED, NOW, "{\"n\":1}");

    assertThat(notification.message().body())
        .isEqualTo(
            "{\"type\":\"survey.answer.created\",\"timestamp\":\"2026-03-29T08:00:00Z\","
                + "\"project\":\"019b8d6d-7700-7a1c-80de-5170e0000001\",\"data\":{\"n\":1}}");
  }

  private static Attempt.Result busyFor(String duration) {
    return new Answered(503, "", Optional.of(Duration.parse(duration)));
  }

  private static Delivery.State waiting(Duration pause) {
    return new Delivery.Waiting(NOW.plusMillis(20).plus(pause));
  }
}

package io.rapport.gateway.application.port;

import static io.rapport.gateway.domain.webhook.WebhookExamples.NOW;
import static io.rapport.gateway.domain.webhook.WebhookExamples.RULES;
import static io.rapport.gateway.domain.webhook.WebhookExamples.attempt;
import static io.rapport.gateway.domain.webhook.WebhookExamples.deliveryTo;
import static io.rapport.gateway.domain.webhook.WebhookExamples.secret;
import static io.rapport.gateway.domain.webhook.WebhookExamples.webhookOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.gateway.application.port.Deliveries.Claim;
import io.rapport.gateway.application.port.Deliveries.Logged;
import io.rapport.gateway.domain.webhook.Attempt.Answered;
import io.rapport.gateway.domain.webhook.Attempt.Obstacle;
import io.rapport.gateway.domain.webhook.Attempt.Unanswered;
import io.rapport.gateway.domain.webhook.Delivery;
import io.rapport.gateway.domain.webhook.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Webhooks} and {@link Deliveries} keeps. */
public abstract class WebhooksContract {

  private static final Duration LEASE = Duration.ofMinutes(2);

  private UUID project;
  private Webhook webhook;

  protected abstract Webhooks webhooks();

  protected abstract Deliveries deliveries();

  /** A project that exists, while no other webhook does. */
  protected abstract UUID newProject();

  @BeforeEach
  void a_webhook() {
    project = newProject();
    webhook = webhookOf(project);
    webhooks().add(webhook);
  }

  @Test
  void a_webhook_is_found_as_it_was_added_and_only_in_its_project() {
    assertThat(webhooks().find(project, webhook.id())).contains(webhook);
    assertThat(webhooks().locked(webhook.id())).contains(webhook);
    assertThat(webhooks().of(project)).containsExactly(webhook);
    assertThat(webhooks().find(UUID.randomUUID(), webhook.id())).isEmpty();
    assertThat(webhooks().of(UUID.randomUUID())).isEmpty();
  }

  @Test
  void every_state_and_both_secrets_are_kept() {
    var failing = webhook.after(attempt(1, NOW, new Answered(500, "")), RULES);
    var rotated = failing.rotated(secret(2), NOW, RULES);
    var gone = rotated.after(attempt(2, NOW, new Answered(410, "")), RULES);
    var off = webhook.changed(webhook.target(), false, NOW);

    for (var state : List.of(failing, rotated, gone, off)) {
      webhooks().save(state);

      assertThat(webhooks().find(project, webhook.id())).contains(state);
    }
  }

  @Test
  void a_removed_webhook_is_gone_with_its_deliveries() {
    deliveries().add(deliveryTo(webhook));

    webhooks().remove(webhook.id());

    assertThat(webhooks().find(project, webhook.id())).isEmpty();
    assertThat(deliveries().claim(NOW, LEASE, 8)).isEmpty();
  }

  @Test
  void a_doubled_message_is_one_delivery() {
    var delivery = deliveryTo(webhook);
    var again =
        new Delivery(UUID.randomUUID(), webhook.id(), delivery.message(), NOW, 0, delivery.state());

    deliveries().add(delivery);
    deliveries().add(again);

    assertThat(log()).containsExactly(new Logged(delivery, List.of()));
  }

  @Test
  void what_is_due_is_claimed_once() {
    var delivery = deliveryTo(webhook);
    deliveries().add(delivery);

    assertThat(deliveries().claim(NOW.minusMillis(1), LEASE, 8)).isEmpty();
    assertThat(deliveries().claim(NOW, LEASE, 8))
        .contains(new Claim(webhook, List.of(delivery), NOW.plus(LEASE)));
    assertThat(deliveries().claim(NOW, LEASE, 8)).isEmpty();
  }

  @Test
  void a_claim_that_is_not_given_back_ends_and_the_same_message_is_claimed_again() {
    var delivery = deliveryTo(webhook);
    deliveries().add(delivery);
    deliveries().claim(NOW, LEASE, 8);

    assertThat(deliveries().claim(NOW.plus(LEASE).minusMillis(1), LEASE, 8)).isEmpty();
    assertThat(deliveries().claim(NOW.plus(LEASE), LEASE, 8).orElseThrow().due())
        .containsExactly(delivery);
  }

  @Test
  void who_gives_a_claim_back_too_late_gives_back_nobody_elses() {
    deliveries().add(deliveryTo(webhook));
    var late = deliveries().claim(NOW, LEASE, 8).orElseThrow();
    deliveries().claim(NOW.plus(LEASE), LEASE, 8);

    deliveries().release(late);

    assertThat(deliveries().claim(NOW.plus(LEASE).plusMillis(1), LEASE, 8)).isEmpty();
  }

  @Test
  void the_one_that_waited_longest_is_next_and_none_holds_up_another() {
    // Given
    var other = webhookOf(project);
    webhooks().add(other);
    for (var each : List.of(webhook, other)) {
      deliveries().add(deliveryTo(each));
      deliveries().add(deliveryTo(each));
    }

    // When
    var claims =
        Stream.of(0, 1, 2, 3)
            .map(second -> deliveries().claim(NOW.plusSeconds(second), LEASE, 1).orElseThrow())
            .peek(deliveries()::release)
            .map(claim -> claim.webhook().id())
            .toList();

    // Then
    assertThat(claims.subList(0, 2)).containsExactlyInAnyOrder(webhook.id(), other.id());
    assertThat(claims.subList(2, 4)).isEqualTo(claims.subList(0, 2));
  }

  @Test
  void nothing_of_a_disabled_webhook_is_claimed() {
    deliveries().add(deliveryTo(webhook));
    webhooks().save(webhook.changed(webhook.target(), false, NOW));

    assertThat(deliveries().claim(NOW, LEASE, 8)).isEmpty();
  }

  @Test
  void attempts_are_logged_in_order_and_the_delivery_waits_for_the_next() {
    // Given
    var delivery = deliveryTo(webhook);
    deliveries().add(delivery);
    var first = attempt(1, NOW, new Unanswered(Obstacle.TIMED_OUT));
    var waiting = delivery.after(first, RULES, 0);
    var second =
        attempt(
            2, NOW.plusSeconds(6), new Answered(204, "ok\n", Optional.of(Duration.ofSeconds(7))));
    var delivered = waiting.after(second, RULES, 0);

    // When
    deliveries().settle(waiting, first);
    deliveries().settle(delivered, second);

    // Then
    assertThat(log()).containsExactly(new Logged(delivered, List.of(first, second)));
    assertThat(deliveries().claim(NOW.plus(Duration.ofDays(9)), LEASE, 8)).isEmpty();
  }

  @Test
  void what_waits_is_counted() {
    // Given
    var before = deliveries().waiting();
    var delivery = deliveryTo(webhook);
    deliveries().add(delivery);
    deliveries().add(deliveryTo(webhook));
    var arrived = attempt(1, NOW, new Answered(204, ""));

    // When
    deliveries().settle(delivery.after(arrived, RULES, 0), arrived);

    // Then
    assertThat(deliveries().waiting()).isEqualTo(before + 1);
  }

  @Test
  void who_comes_late_does_not_undo_a_delivery() {
    var delivery = deliveryTo(webhook);
    deliveries().add(delivery);
    var arrived = attempt(1, NOW, new Answered(204, ""));
    var failed = attempt(1, NOW, new Answered(500, ""));
    deliveries().settle(delivery.after(arrived, RULES, 0), arrived);

    deliveries().settle(delivery.after(failed, RULES, 0), failed);

    assertThat(log())
        .containsExactly(new Logged(delivery.after(arrived, RULES, 0), List.of(arrived)));
  }

  @Test
  void an_old_delivery_can_be_due_again() {
    var delivery = deliveryTo(webhook);
    deliveries().add(delivery);
    var arrived = attempt(1, NOW, new Answered(204, ""));
    var delivered = delivery.after(arrived, RULES, 0);
    deliveries().settle(delivered, arrived);

    deliveries().save(delivered.again(NOW));

    assertThat(deliveries().locked(webhook.id(), delivery.id())).contains(delivered.again(NOW));
    assertThat(deliveries().locked(UUID.randomUUID(), delivery.id())).isEmpty();
    assertThat(deliveries().claim(NOW, LEASE, 8).orElseThrow().due())
        .containsExactly(delivered.again(NOW));
  }

  @Test
  void the_log_has_pages_latest_first() {
    var ids =
        Stream.of("019d0000-0000-7000-8000-000000000001", "019d0000-0000-7000-8000-000000000002")
            .map(UUID::fromString)
            .toList();
    ids.forEach(
        id ->
            deliveries()
                .add(
                    new Delivery(
                        id, webhook.id(), deliveryTo(webhook).message(), NOW, 0, due(NOW))));

    assertThat(deliveries().page(webhook.id(), Optional.empty(), 1))
        .extracting(logged -> logged.delivery().id())
        .containsExactly(ids.get(1));
    assertThat(deliveries().page(webhook.id(), Optional.of(ids.get(1)), 5))
        .extracting(logged -> logged.delivery().id())
        .containsExactly(ids.get(0));
  }

  @Test
  void what_is_over_and_old_is_forgotten_and_what_waits_is_not() {
    var over = deliveryTo(webhook);
    var waiting = deliveryTo(webhook);
    deliveries().add(over);
    deliveries().add(waiting);
    var arrived = attempt(1, NOW, new Answered(204, ""));
    deliveries().settle(over.after(arrived, RULES, 0), arrived);

    assertThat(deliveries().forget(NOW)).isZero();
    assertThat(deliveries().forget(NOW.plusMillis(1))).isEqualTo(1);
    assertThat(log()).containsExactly(new Logged(waiting, List.of()));
  }

  private static Delivery.State due(Instant time) {
    return new Delivery.Waiting(time);
  }

  private List<Logged> log() {
    return deliveries().page(webhook.id(), Optional.empty(), 100);
  }
}

package io.rapport.gateway.application.webhook;

import static io.rapport.gateway.domain.webhook.WebhookExamples.NOW;
import static io.rapport.gateway.domain.webhook.WebhookExamples.RULES;
import static io.rapport.gateway.domain.webhook.WebhookExamples.completed;
import static io.rapport.gateway.domain.webhook.WebhookExamples.webhookOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.gateway.application.port.Courier;
import io.rapport.gateway.application.port.Deliveries.Logged;
import io.rapport.gateway.application.port.MemoryDeliveries;
import io.rapport.gateway.application.port.MemoryWebhooks;
import io.rapport.gateway.domain.webhook.Attempt;
import io.rapport.gateway.domain.webhook.Attempt.Answered;
import io.rapport.gateway.domain.webhook.Delivery;
import io.rapport.gateway.domain.webhook.Message;
import io.rapport.gateway.domain.webhook.Notification;
import io.rapport.gateway.domain.webhook.NotificationType;
import io.rapport.gateway.domain.webhook.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a notification to an endpoint, without a network. */
class WebhookUseCasesTest {

  private final MemoryWebhooks webhooks = new MemoryWebhooks();
  private final MemoryDeliveries deliveries = new MemoryDeliveries(webhooks);
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final List<Courier.Parcel> brought = new CopyOnWriteArrayList<>();
  private Attempt.Result answer = new Answered(204, "");

  private final PassOnNotification passOn =
      new PassOnNotification(webhooks, deliveries, UUID::randomUUID, clock);
  private final OrderDelivery order =
      new OrderDelivery(webhooks, deliveries, UUID::randomUUID, clock);
  private final DeliverDue deliverDue =
      new DeliverDue(
          new DeliveryDesk(webhooks, deliveries, RULES, () -> 0, clock),
          parcel -> {
            brought.add(parcel);
            return answer;
          },
          clock);

  private final UUID project = UUID.randomUUID();
  private final Webhook webhook = webhookOf(project);

  @BeforeEach
  void a_webhook() {
    webhooks.add(webhook);
  }

  @Test
  void a_notification_is_delivered_once_however_often_it_is_read() throws Exception {
    var notification = completed(project);
    passOn.passOn(List.of(notification, notification));
    passOn.passOn(List.of(notification));

    deliverAll();

    assertThat(brought)
        .extracting(parcel -> parcel.message().id())
        .containsExactly(notification.id());
    assertThat(log().getFirst().delivery().state()).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void who_did_not_ask_for_a_type_or_is_of_another_project_or_disabled_hears_nothing() {
    var off = webhookOf(project);
    webhooks.add(off.changed(off.target(), false, NOW));

    passOn.passOn(
        List.of(
            completed(UUID.randomUUID()),
            new Notification(
                project, UUID.randomUUID(), NotificationType.ANSWER_CREATED, NOW, "{}")));

    assertThat(log()).isEmpty();
    passOn.passOn(List.of(completed(project)));
    assertThat(log()).hasSize(1);
    assertThat(deliveries.page(off.id(), Optional.empty(), 10)).isEmpty();
  }

  @Test
  void after_a_failure_the_same_message_goes_out_again_when_its_pause_is_over() throws Exception {
    // Given
    passOn.passOn(List.of(completed(project)));
    answer = new Answered(500, "out of order");
    deliverAll();
    answer = new Answered(204, "");

    // When
    deliverAll();
    now.set(NOW.plusSeconds(5));
    deliverAll();

    // Then
    assertThat(brought).hasSize(2).extracting(Courier.Parcel::message).containsOnly(message());
    assertThat(brought).extracting(Courier.Parcel::at).containsExactly(NOW, NOW.plusSeconds(5));
    assertThat(log().getFirst().attempts())
        .extracting(Attempt::result)
        .containsExactly(new Answered(500, "out of order"), new Answered(204, ""));
  }

  @Test
  void who_dies_in_the_middle_of_a_delivery_leaves_it_to_others_with_the_same_id()
      throws Exception {
    // Given
    passOn.passOn(List.of(completed(project)));
    deliverDue.claim().orElseThrow();
    deliverAll();
    assertThat(brought).isEmpty();

    // When
    now.set(NOW.plus(Duration.ofMinutes(2)));
    deliverAll();

    // Then
    assertThat(brought).extracting(Courier.Parcel::message).containsExactly(message());
  }

  @Test
  void an_endpoint_that_is_gone_is_not_called_for_what_waits() throws Exception {
    passOn.passOn(List.of(completed(project)));
    answer = new Answered(410, "");
    deliverAll();
    passOn.passOn(List.of(completed(project)));

    deliverAll();

    assertThat(brought).hasSize(1);
    assertThat(webhooks.find(project, webhook.id()).orElseThrow().isEnabled()).isFalse();
  }

  @Test
  void a_test_is_delivered_at_once() throws Exception {
    assertThat(order.test(project, webhook.id())).isInstanceOf(OrderDelivery.Ordered.class);

    deliverAll();

    assertThat(message().type()).isEqualTo("webhook.test");
    assertThat(brought).hasSize(1);
  }

  @Test
  void what_was_given_up_can_be_tried_again() throws Exception {
    // Given
    order.test(project, webhook.id());
    answer = new Answered(500, "");
    deliverAll();
    answer = new Answered(204, "");
    var given = log().getFirst().delivery();
    assertThat(given.state()).isInstanceOf(Delivery.GivenUp.class);

    // When
    order.again(project, webhook.id(), given.id());
    deliverAll();

    // Then
    assertThat(log().getFirst().delivery().state()).isInstanceOf(Delivery.Delivered.class);
    assertThat(log().getFirst().attempts()).extracting(Attempt::number).containsExactly(1, 2);
  }

  @Test
  void nothing_is_ordered_for_nobody() {
    var nobody = UUID.randomUUID();
    webhooks.save(webhook.changed(webhook.target(), false, NOW));

    assertThat(order.test(project, nobody)).isEqualTo(new OrderDelivery.NoSuchWebhook());
    assertThat(order.test(nobody, webhook.id())).isEqualTo(new OrderDelivery.NoSuchWebhook());
    assertThat(order.test(project, webhook.id())).isEqualTo(new OrderDelivery.WebhookDisabled());
  }

  @Test
  void a_webhook_that_was_deleted_while_it_was_called_is_no_matter() throws Exception {
    passOn.passOn(List.of(completed(project)));
    var claim = deliverDue.claim().orElseThrow();
    webhooks.remove(webhook.id());

    deliverDue.deliver(claim);

    assertThat(brought).hasSize(1);
  }

  private void deliverAll() throws Exception {
    for (var claim = deliverDue.claim(); claim.isPresent(); claim = deliverDue.claim()) {
      deliverDue.deliver(claim.get());
    }
  }

  private Message message() {
    return log().getFirst().delivery().message();
  }

  private List<Logged> log() {
    return deliveries.page(webhook.id(), Optional.empty(), 10);
  }
}

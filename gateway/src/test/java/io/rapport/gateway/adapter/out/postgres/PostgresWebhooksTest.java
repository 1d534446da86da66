package io.rapport.gateway.adapter.out.postgres;

import static io.rapport.gateway.domain.webhook.WebhookExamples.NOW;
import static io.rapport.gateway.domain.webhook.WebhookExamples.deliveryTo;
import static io.rapport.gateway.domain.webhook.WebhookExamples.webhookOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.rapport.gateway.application.port.Deliveries;
import io.rapport.gateway.application.port.Webhooks;
import io.rapport.gateway.application.port.WebhooksContract;
import io.rapport.teststack.PostgresStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a database of its own, where no gateway delivers. */
class PostgresWebhooksTest extends WebhooksContract {

  private static final PostgresStack POSTGRES = new PostgresStack();
  private static final String OLD_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String NEW_KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

  @BeforeAll
  static void start() {
    POSTGRES.start();
    Flyway.configure()
        .dataSource(POSTGRES.database())
        .locations("classpath:db/outbox", "classpath:db/migration")
        .load()
        .migrate();
  }

  @AfterAll
  static void stop() {
    POSTGRES.close();
  }

  @Override
  protected Webhooks webhooks() {
    return webhooks(OLD_KEY);
  }

  @Override
  protected Deliveries deliveries() {
    return new PostgresDeliveries(sql(), new WebhookRows(new SealedSecrets(List.of(OLD_KEY))));
  }

  @Override
  protected UUID newProject() {
    var id = UUID.randomUUID();
    sql().change("delete from project");
    sql()
        .change(
            """
            insert into project (id, version, name, time_zone, currency, settings, definition_version)
            values (?, 1, 'Shop', 'UTC', 'EUR', '{}', 1)
            """,
            id);
    return id;
  }

  @Test
  void the_database_holds_no_secret_in_the_clear() {
    var webhook = webhookOf(newProject());
    webhooks().add(webhook);

    var row =
        sql().one("select webhook::text from webhook", found -> found.getString(1)).orElseThrow();
    var sealed = sql().one("select secret from webhook", found -> found.getBytes(1)).orElseThrow();

    assertThat(row).doesNotContain(webhook.secrets().current().value());
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("whsec_");
  }

  @Test
  void a_sealed_secret_opens_for_its_own_webhook_only() {
    var project = newProject();
    var mine = webhookOf(project);
    var other = webhookOf(project);
    webhooks().add(mine);
    webhooks().add(other);

    sql()
        .change(
            "update webhook set secret = (select secret from webhook where id = ?) where id = ?",
            mine.id(),
            other.id());

    assertThatIllegalStateException()
        .isThrownBy(() -> webhooks().find(project, other.id()))
        .withMessageNotContaining("whsec_");
  }

  @Test
  void after_a_change_of_keys_old_secrets_still_open() {
    var webhook = webhookOf(newProject());
    webhooks(OLD_KEY).add(webhook);

    assertThat(webhooks(NEW_KEY, OLD_KEY).find(webhook.project(), webhook.id())).contains(webhook);
    assertThatIllegalStateException()
        .isThrownBy(() -> webhooks(NEW_KEY).find(webhook.project(), webhook.id()));
  }

  @Test
  void many_who_claim_at_once_get_each_delivery_once() throws Exception {
    // Given
    var project = newProject();
    var due =
        IntStream.range(0, 10)
            .mapToObj(_ -> webhookOf(project))
            .peek(webhooks()::add)
            .map(webhook -> deliveryTo(webhook))
            .peek(deliveries()::add)
            .map(delivery -> delivery.id())
            .toList();

    // When
    List<UUID> claimed;
    try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
      claimed =
          replicas.invokeAll(IntStream.range(0, 40).mapToObj(_ -> claim()).toList()).stream()
              .flatMap(ids -> ids.resultNow().stream())
              .toList();
    }

    // Then
    assertThat(claimed).containsExactlyInAnyOrderElementsOf(due);
  }

  private Callable<List<UUID>> claim() {
    return () ->
        deliveries()
            .claim(NOW, Duration.ofMinutes(2), 8)
            .map(claim -> claim.due().stream().map(delivery -> delivery.id()).toList())
            .orElseGet(List::of);
  }

  private static Webhooks webhooks(String... keys) {
    return new PostgresWebhooks(sql(), new WebhookRows(new SealedSecrets(List.of(keys))));
  }

  private static Sql sql() {
    return new Sql(POSTGRES.database());
  }
}

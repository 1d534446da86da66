package io.rapport.gateway.application.webhook;

import io.rapport.gateway.application.port.Creations;
import io.rapport.gateway.application.port.Ids;
import io.rapport.gateway.application.port.NewSecrets;
import io.rapport.gateway.application.port.Projects;
import io.rapport.gateway.application.port.Webhooks;
import io.rapport.gateway.domain.webhook.Reach;
import io.rapport.gateway.domain.webhook.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Gives a project one more webhook. */
@ApplicationScoped
@Transactional
public class CreateWebhook {

  private final Projects projects;
  private final Webhooks webhooks;
  private final Creations creations;
  private final Ids ids;
  private final NewSecrets secrets;
  private final Reach reach;
  private final Clock clock;

  CreateWebhook(
      Projects projects,
      Webhooks webhooks,
      Creations creations,
      Ids ids,
      NewSecrets secrets,
      Reach reach,
      Clock clock) {
    this.projects = projects;
    this.webhooks = webhooks;
    this.creations = creations;
    this.ids = ids;
    this.secrets = secrets;
    this.reach = reach;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** It is there, by this request or by an earlier one with the same Idempotency-Key. */
  public record Created(Webhook webhook) implements Outcome {}

  /** Its URL is not one that may be called. */
  public record OutOfReach(String reason) implements Outcome {}

  /** The project has as many as it may have. */
  public record TooMany() implements Outcome {}

  /** The Idempotency-Key was used for something else, or for a webhook that is gone by now. */
  public record KeyTaken() implements Outcome {}

  public Outcome create(
      UUID project, Webhook.Target target, boolean enabled, Optional<Creations.Key> key) {
    var objection = reach.objectionTo(target.url());
    if (objection.isPresent()) {
      return new OutOfReach(objection.get());
    }
    // Nobody else adds one meanwhile, so that they can be counted.
    var owner = projects.locked(project).orElseThrow().id();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var webhook = Webhook.create(ids.next(), owner, target, enabled, secrets.next(), now);
    var claim = key.map(claimed -> creations.claim(claimed, webhook.id()));
    return switch (claim.orElseGet(Creations.Free::new)) {
      case Creations.Free() -> added(webhook);
      case Creations.Repeated(var id) -> repeated(owner, id);
      case Creations.Taken() -> new KeyTaken();
    };
  }

  private Outcome added(Webhook webhook) {
    if (webhooks.of(webhook.project()).size() >= Webhook.MOST_IN_A_PROJECT) {
      return new TooMany();
    }
    webhooks.add(webhook);
    return new Created(webhook);
  }

  private Outcome repeated(UUID project, UUID id) {
    return webhooks.find(project, id).<Outcome>map(Created::new).orElseGet(KeyTaken::new);
  }
}

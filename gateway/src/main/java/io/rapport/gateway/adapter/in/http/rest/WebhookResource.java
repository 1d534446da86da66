package io.rapport.gateway.adapter.in.http.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.editing.IdempotencyKey;
import io.rapport.gateway.application.port.Webhooks;
import io.rapport.gateway.application.webhook.ChangeWebhook;
import io.rapport.gateway.application.webhook.CreateWebhook;
import io.rapport.gateway.application.webhook.DeleteWebhook;
import io.rapport.gateway.application.webhook.RotateSecret;
import io.rapport.gateway.application.webhook.WebhookChange;
import io.rapport.gateway.domain.webhook.Webhook;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where a project's notifications go. */
@Path("/api/projects/{project}/webhooks")
@Tag(name = "Webhooks")
@ApplicationScoped
class WebhookResource {

  private final CreateWebhook createWebhook;
  private final ChangeWebhook changeWebhook;
  private final DeleteWebhook deleteWebhook;
  private final RotateSecret rotateSecret;
  private final Webhooks webhooks;
  private final CurrentPerson person;

  WebhookResource(
      CreateWebhook createWebhook,
      ChangeWebhook changeWebhook,
      DeleteWebhook deleteWebhook,
      RotateSecret rotateSecret,
      Webhooks webhooks,
      CurrentPerson person) {
    this.createWebhook = createWebhook;
    this.changeWebhook = changeWebhook;
    this.deleteWebhook = deleteWebhook;
    this.rotateSecret = rotateSecret;
    this.webhooks = webhooks;
    this.person = person;
  }

  @POST
  @RequiresRole(Role.ADMIN)
  @Operation(summary = "Creates a webhook; its secret is shown only in this answer")
  @APIResponseSchema(
      value = WebhookJson.class,
      responseCode = "201",
      responseDescription = "Created; its address is in Location")
  public RestResponse<WebhookJson> create(
      @PathParam("project") UUID project,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
      @Valid @Nullable WebhookBody body) {
    var wanted = Refusals.present(body);
    var path = "/api/projects/" + project + "/webhooks";
    var key = Idempotency.key(idempotencyKey, person.get().identity(), path, wanted.fields());
    return switch (createWebhook.create(project, wanted.target(), wanted.isEnabled(), key)) {
      case CreateWebhook.Created(var webhook) -> created(path, webhook);
      case CreateWebhook.OutOfReach(var reason) -> throw ProblemException.invalid("url", reason);
      case CreateWebhook.TooMany() ->
          throw ProblemException.conflict(
              "A project has at most " + Webhook.MOST_IN_A_PROJECT + " webhooks.");
      case CreateWebhook.KeyTaken() -> throw IdempotencyKey.usedForAnother();
    };
  }

  @GET
  @RequiresRole(Role.ADMIN)
  @Transactional
  public PageJson<WebhookJson> list(@PathParam("project") UUID project) {
    return PageJson.whole(webhooks.of(project).stream().map(WebhookJson::from).toList());
  }

  @GET
  @Path("{webhook}")
  @RequiresRole(Role.ADMIN)
  @Transactional
  public RestResponse<WebhookJson> get(
      @PathParam("project") UUID project, @PathParam("webhook") UUID id) {
    return webhooks
        .find(project, id)
        .map(webhook -> ok(webhook, WebhookJson.from(webhook)))
        .orElseThrow(WebhookResource::notFound);
  }

  @PUT
  @Path("{webhook}")
  @RequiresRole(Role.ADMIN)
  public RestResponse<WebhookJson> change(
      @PathParam("project") UUID project,
      @PathParam("webhook") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @Nullable WebhookBody body) {
    var wanted = Refusals.present(body);
    var expected = VersionTag.expected(ifMatch);
    return switch (changeWebhook.change(
        project, id, expected, wanted.target(), wanted.isEnabled())) {
      case WebhookChange.Changed(var webhook) -> ok(webhook, WebhookJson.from(webhook));
      case WebhookChange.NoSuchWebhook() -> throw notFound();
      case WebhookChange.Stale() -> throw VersionTag.stale();
      case WebhookChange.OutOfReach(var reason) -> throw ProblemException.invalid("url", reason);
    };
  }

  @DELETE
  @Path("{webhook}")
  @RequiresRole(Role.ADMIN)
  public void delete(@PathParam("project") UUID project, @PathParam("webhook") UUID id) {
    if (!deleteWebhook.delete(project, id)) {
      throw notFound();
    }
  }

  @POST
  @Path("{webhook}/rotate-secret")
  @RequiresRole(Role.ADMIN)
  @Operation(
      summary = "Makes a new secret, which is shown only in this answer",
      description = "Until previousSecretUntil, messages carry a signature of either secret.")
  public RestResponse<WebhookJson> rotate(
      @PathParam("project") UUID project, @PathParam("webhook") UUID id) {
    return rotateSecret
        .rotate(project, id)
        .map(webhook -> ok(webhook, WebhookJson.withSecret(webhook)))
        .orElseThrow(WebhookResource::notFound);
  }

  static ProblemException notFound() {
    return ProblemException.notFound("webhook");
  }

  private static RestResponse<WebhookJson> created(String path, Webhook webhook) {
    return RestResponse.ResponseBuilder.<WebhookJson>created(URI.create(path + "/" + webhook.id()))
        .header(HttpHeaders.ETAG, VersionTag.of(webhook))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(WebhookJson.withSecret(webhook))
        .build();
  }

  private static RestResponse<WebhookJson> ok(Webhook webhook, WebhookJson json) {
    return RestResponse.ResponseBuilder.ok(json)
        .header(HttpHeaders.ETAG, VersionTag.of(webhook))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}

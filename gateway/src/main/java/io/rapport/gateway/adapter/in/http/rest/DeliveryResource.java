package io.rapport.gateway.adapter.in.http.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.gateway.application.port.Deliveries;
import io.rapport.gateway.application.port.Webhooks;
import io.rapport.gateway.application.webhook.OrderDelivery;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What became of the messages to a webhook. */
@Path("/api/projects/{project}/webhooks/{webhook}")
@Tag(name = "Webhooks")
@ApplicationScoped
class DeliveryResource {

  private final OrderDelivery orderDelivery;
  private final Webhooks webhooks;
  private final Deliveries deliveries;

  DeliveryResource(OrderDelivery orderDelivery, Webhooks webhooks, Deliveries deliveries) {
    this.orderDelivery = orderDelivery;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
  }

  @POST
  @Path("test")
  @RequiresRole(Role.ADMIN)
  @Operation(
      summary = "Sends a message of the type webhook.test, once",
      description = "The log of deliveries tells what came of it.")
  @APIResponseSchema(value = DeliveryJson.class, responseCode = "202")
  public RestResponse<DeliveryJson> test(
      @PathParam("project") UUID project, @PathParam("webhook") UUID webhook) {
    return ordered(orderDelivery.test(project, webhook));
  }

  @GET
  @Path("deliveries")
  @RequiresRole(Role.ADMIN)
  @Transactional
  @Operation(summary = "Lists the deliveries with their attempts, latest first")
  public PageJson<DeliveryJson> list(
      @PathParam("project") UUID project,
      @PathParam("webhook") UUID id,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
      @QueryParam("cursor") Optional<UUID> cursor) {
    var webhook = webhooks.find(project, id).orElseThrow(WebhookResource::notFound);
    return PageJson.of(
        deliveries.page(webhook.id(), cursor, limit + 1),
        limit,
        DeliveryJson::from,
        logged -> logged.delivery().id().toString());
  }

  @POST
  @Path("deliveries/{delivery}/retry")
  @RequiresRole(Role.ADMIN)
  @Operation(summary = "Sends the same message once more, at once")
  @APIResponseSchema(value = DeliveryJson.class, responseCode = "202")
  public RestResponse<DeliveryJson> retry(
      @PathParam("project") UUID project,
      @PathParam("webhook") UUID webhook,
      @PathParam("delivery") UUID delivery) {
    return ordered(orderDelivery.again(project, webhook, delivery));
  }

  private static RestResponse<DeliveryJson> ordered(OrderDelivery.Outcome outcome) {
    return switch (outcome) {
      case OrderDelivery.Ordered(var delivery) ->
          RestResponse.status(RestResponse.Status.ACCEPTED, DeliveryJson.of(delivery, List.of()));
      case OrderDelivery.NoSuchWebhook() -> throw WebhookResource.notFound();
      case OrderDelivery.NoSuchDelivery() -> throw ProblemException.notFound("delivery");
      case OrderDelivery.WebhookDisabled() ->
          throw ProblemException.conflict("The webhook is disabled; enable it first.");
    };
  }
}

package io.rapport.gateway.adapter.in.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.rapport.gateway.GatewayConfig;
import io.rapport.gateway.adapter.in.http.proxy.Service;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be asked of the system; a service that is away is left out, and named. */
@Path("/api/openapi")
@Tag(name = "The API")
class OpenApiResource {

  private final GatewayConfig config;
  private final OpenApiDocumentService own;
  private final ServiceDocuments services;
  private final ObjectMapper json;

  OpenApiResource(
      GatewayConfig config,
      OpenApiDocumentService own,
      ServiceDocuments services,
      ObjectMapper json) {
    this.config = config;
    this.own = own;
    this.services = services;
    this.json = json;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "This document")
  public JsonNode document() throws IOException {
    var merged = new MergedDocument(config.publicUrl().toString());
    merged.add("control", ownDocument(), path -> Service.of(path).isEmpty());
    for (var service : Service.values()) {
      var name = service.name().toLowerCase(Locale.ROOT);
      services
          .of(service)
          .ifPresentOrElse(
              document -> merged.add(name, document, path -> isOf(service, path)),
              () -> merged.addUnavailable(name));
    }
    return merged.toJson();
  }

  private static boolean isOf(Service service, String path) {
    return Service.of(path).equals(Optional.of(service));
  }

  private JsonNode ownDocument() throws IOException {
    return json.readTree(own.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
  }
}

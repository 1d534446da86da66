package io.rapport.metrics.adapter.in.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Who would rather have a table is given what lies under the address that has one. */
final class AcceptedTables {

  private static final Map<Pattern, String> TABLES =
      Map.of(
          Pattern.compile("/api/projects/[^/]+/(kpis/[^/.]+(/records)?|queries/records)"), ".csv",
          Pattern.compile("/api/projects/[^/]+/queries"), "/answer.csv");

  @ServerRequestFilter(preMatching = true)
  public void prefer(ContainerRequestContext request) {
    var liked = request.getAcceptableMediaTypes().getFirst();
    if (liked.getType().equals("text") && liked.getSubtype().equals("csv")) {
      var address = request.getUriInfo().getRequestUriBuilder();
      var path = request.getUriInfo().getRequestUri().getRawPath();
      TABLES.forEach(
          (asked, table) -> {
            if (asked.matcher(path).matches()) {
              request.setRequestUri(address.replacePath(path + table).build());
            }
          });
    }
  }
}

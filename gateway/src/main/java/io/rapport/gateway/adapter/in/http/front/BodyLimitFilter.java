package io.rapport.gateway.adapter.in.http.front;

import io.rapport.gateway.GatewayConfig;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds the limit for bodies whose length nobody has announced. */
final class BodyLimitFilter {

  private final long limit;

  BodyLimitFilter(GatewayConfig config) {
    this.limit = config.maxApiBody().asLongValue();
  }

  @ServerRequestFilter
  public void limit(ContainerRequestContext request) {
    request.setEntityStream(new LimitedInput(request.getEntityStream(), limit));
  }
}

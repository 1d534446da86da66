package io.rapport.gateway.adapter.in.http.login;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Whoever sends an Authorization header is judged by it alone; everybody else by their session. */
@ApplicationScoped
class Tenants implements TenantResolver {

  private static final String BEARER = "bearer";

  @Override
  public @Nullable String resolve(RoutingContext context) {
    return context.request().headers().contains(HttpHeaders.AUTHORIZATION) ? BEARER : null;
  }
}

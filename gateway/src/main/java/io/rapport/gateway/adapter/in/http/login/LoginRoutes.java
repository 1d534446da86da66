package io.rapport.gateway.adapter.in.http.login;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Where logging in ends. Quarkus guards {@code /login} and {@code /logout} and sends people to the
 * login provider and back; who gets through is logged in.
 */
@ApplicationScoped
class LoginRoutes {

  void route(@Observes Router router) {
    router
        .get("/login")
        .order(0)
        .handler(
            request ->
                request.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, "/").end());
  }
}

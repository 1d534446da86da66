package io.rapport.gateway.adapter.in.http.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.OIDCException;
import io.rapport.gateway.adapter.in.http.Problems;
import io.rapport.gateway.adapter.in.http.login.Visitor;
import io.rapport.gateway.adapter.in.http.login.Visitors;
import io.rapport.gateway.application.port.Projects;
import io.rapport.gateway.domain.project.Project;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The page at {@code /}; who is not logged in is sent to the login. */
@ApplicationScoped
class Home {

  private static final int MOST_PROJECTS = 100;

  private final Visitors visitors;
  private final Projects projects;
  private final Problems problems;
  private final Vertx vertx;
  private final SecureRandom random = new SecureRandom();

  Home(Visitors visitors, Projects projects, Problems problems, Vertx vertx) {
    this.visitors = visitors;
    this.projects = projects;
    this.problems = problems;
    this.vertx = vertx;
  }

  void route(@Observes Router router) {
    router.get("/").order(0).handler(this::open);
  }

  private void open(RoutingContext context) {
    visitors
        .of(context)
        .onSuccess(visitor -> show(context, visitor))
        .onFailure(failure -> turnAway(context, failure));
  }

  private void show(RoutingContext context, Visitor visitor) {
    vertx
        .<List<Project>>executeBlocking(() -> projectsOf(visitor), false)
        .onSuccess(found -> write(context, visitor, found))
        .onFailure(context::fail);
  }

  private List<Project> projectsOf(Visitor visitor) {
    return QuarkusTransaction.requiringNew()
        .call(() -> projects.of(visitor.person().identity(), Optional.empty(), MOST_PROJECTS));
  }

  private void write(RoutingContext context, Visitor visitor, List<Project> found) {
    var nonce = nonce();
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .putHeader(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'nonce-"
                + nonce
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
        .end(HomePage.html(nonce, visitor, found));
  }

  private void turnAway(RoutingContext context, Throwable failure) {
    if (failure instanceof OIDCException) {
      problems.refuse(context, Visitors.refusal(failure));
    } else {
      context.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, "/login").end();
    }
  }

  private String nonce() {
    var bytes = new byte[18];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}

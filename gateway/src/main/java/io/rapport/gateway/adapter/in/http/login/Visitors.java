package io.rapport.gateway.adapter.in.http.login;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.rapport.gateway.adapter.in.http.Persons;
import io.rapport.gateway.application.project.AcceptInvitations;
import io.rapport.problems.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** Finds out who makes a request that no REST resource answers. */
@ApplicationScoped
public class Visitors {

  private static final Logger LOG = Logger.getLogger(Visitors.class);

  private final IdentityProviderManager identities;
  private final AcceptInvitations acceptInvitations;
  private final Vertx vertx;

  Visitors(IdentityProviderManager identities, AcceptInvitations acceptInvitations, Vertx vertx) {
    this.identities = identities;
    this.acceptInvitations = acceptInvitations;
    this.vertx = vertx;
  }

  /** The visitor, whose invitations are accepted by coming; fails when nobody is logged in. */
  public Future<Visitor> of(RoutingContext request) {
    var context = vertx.getOrCreateContext();
    request.put(
        QuarkusHttpUser.AUTH_FAILURE_HANDLER,
        (BiConsumer<RoutingContext, Throwable>) Visitors::leaveTheAnswer);
    Promise<SecurityIdentity> identity = Promise.promise();
    QuarkusHttpUser.getSecurityIdentity(request, identities)
        .subscribe()
        .with(
            found -> context.runOnContext(_ -> identity.complete(found)),
            failure -> context.runOnContext(_ -> identity.fail(failure)));
    return identity
        .future()
        .compose(
            found ->
                visitor(found)
                    .map(Future::succeededFuture)
                    .orElseGet(() -> Future.failedFuture(new UnauthorizedException())))
        .compose(this::welcomed);
  }

  /** Else Quarkus would send who has a broken session to the login, even from the API. */
  private static void leaveTheAnswer(RoutingContext request, Throwable failure) {
    LOG.debug("Somebody is not let in", failure);
  }

  /** Why somebody is not let in. */
  public static Problem refusal(Throwable failure) {
    return failure instanceof OIDCException
        ? Problem.Kind.UNAVAILABLE.because("The login provider is not there right now.")
        : Problem.Kind.UNAUTHENTICATED.because("Send a valid access token.");
  }

  /** In a login session the identity is the ID token; what services take is the access token. */
  private static Optional<Visitor> visitor(SecurityIdentity identity) {
    return Persons.of(identity)
        .flatMap(
            person ->
                Optional.ofNullable(identity.getCredential(AccessTokenCredential.class))
                    .map(token -> new Visitor(person, Persons.nameOf(identity), token.getToken())));
  }

  /** Services know the members without the gateway's database, so it may be away. */
  private Future<Visitor> welcomed(Visitor visitor) {
    return vertx
        .<Boolean>executeBlocking(
            () -> {
              acceptInvitations.accept(visitor.person());
              return true;
            },
            false)
        .otherwise(
            failure -> {
              LOG.warn("Could not look for invitations", failure);
              return false;
            })
        .map(_ -> visitor);
  }
}

package io.rapport.gateway.adapter.in.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.rapport.gateway.domain.project.Email;
import io.rapport.gateway.domain.project.Identity;
import io.rapport.gateway.domain.project.Person;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads who somebody is from their token. */
public final class Persons {

  private Persons() {}

  /** The person; empty when nobody is logged in and there is no token. */
  public static Optional<Person> of(SecurityIdentity identity) {
    return token(identity)
        .map(
            token ->
                new Person(
                    new Identity(token.getIssuer(), token.getSubject()), verifiedEmail(token)));
  }

  /** What to call them. */
  public static Optional<String> nameOf(SecurityIdentity identity) {
    return token(identity)
        .flatMap(
            token ->
                claim(token, "name")
                    .or(() -> claim(token, "preferred_username"))
                    .map(Object::toString));
  }

  private static Optional<JsonWebToken> token(SecurityIdentity identity) {
    return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.of(token)
        : Optional.empty();
  }

  /** Anybody can claim an address; only the provider's word that it is theirs counts. */
  private static Optional<Email> verifiedEmail(JsonWebToken token) {
    return claim(token, "email_verified")
        .filter(verified -> "true".equals(verified.toString()))
        .flatMap(_ -> claim(token, "email"))
        .flatMap(email -> Email.of(email.toString()));
  }

  private static Optional<Object> claim(JsonWebToken token, String name) {
    return token.claim(name);
  }
}

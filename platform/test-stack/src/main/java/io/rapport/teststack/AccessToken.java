package io.rapport.teststack;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Access tokens as the OIDC provider issues them, signed with the key that {@link OidcStack}
 * publishes.
 */
public final class AccessToken {

  /** The issuer of every token here. */
  public static final String ISSUER = "https://issuer.test/realms/rapport";

  /** The audience that every service asks for. */
  public static final String AUDIENCE = "rapport-api";

  private AccessToken() {}

  /** A valid token of this person, whose e-mail {@code <subject>@example.com} is verified. */
  public static String of(String subject, String... realmRoles) {
    return signed(subject, AUDIENCE, Duration.ofMinutes(5), true, realmRoles);
  }

  /** A token of this person that is valid only for a while. */
  public static String expiringIn(Duration life, String subject) {
    return signed(subject, AUDIENCE, life, true);
  }

  /** A token of this person whose e-mail nobody has verified. */
  public static String withUnverifiedEmail(String subject) {
    return signed(subject, AUDIENCE, Duration.ofMinutes(5), false);
  }

  /** A token that was valid until an hour ago. */
  public static String expired(String subject) {
    return signed(subject, AUDIENCE, Duration.ofHours(-1), true);
  }

  /** A token that was issued for somebody else's API. */
  public static String forAudience(String audience, String subject) {
    return signed(subject, audience, Duration.ofMinutes(5), true);
  }

  private static String signed(
      String subject, String audience, Duration life, boolean verified, String... realmRoles) {
    var now = System.currentTimeMillis() / 1000;
    return Jwt.claims()
        .issuer(ISSUER)
        .audience(audience)
        .subject(subject)
        .preferredUserName(subject)
        .claim("email", subject + "@example.com")
        .claim("email_verified", verified)
        .claim("realm_access", Map.of("roles", List.of(realmRoles)))
        .issuedAt(now - 7200)
        .expiresAt(now + life.toSeconds())
        .jws()
        .keyId("1")
        .sign("privateKey.jwk");
  }
}

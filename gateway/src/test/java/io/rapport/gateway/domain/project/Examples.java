package io.rapport.gateway.domain.project;

import io.rapport.gateway.domain.project.Member.Active;
import io.rapport.gateway.domain.project.Member.Invited;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Projects and people to talk about. */
public final class Examples {

  public static final Definition SHOP =
      new Definition("Shop", ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), Map.of());

  private Examples() {}

  /** Anna logs in as {@code anna} and owns {@code anna@example.com}. */
  public static Person person(String name) {
    return new Person(identity(name), Optional.of(email(name)));
  }

  public static Identity identity(String name) {
    return new Identity("https://issuer", name);
  }

  public static Email email(String name) {
    return new Email(name + "@example.com");
  }

  public static Active active(String name, Role role) {
    return new Active(identity(name), Optional.of(email(name)), role);
  }

  public static Invited invited(String name, Role role) {
    return new Invited(email(name), role);
  }

  public static Seat seat(String name, Role role) {
    return new Seat.ForEmail(email(name), role);
  }

  /** A project of which this person is the admin. */
  public static Project shopOf(String creator) {
    return Project.create(UUID.randomUUID(), SHOP, person(creator));
  }

  public static WriteKey key(String value) {
    return new WriteKey(UUID.randomUUID(), "Web", value, Instant.parse("2026-03-01T10:00:00Z"));
  }
}

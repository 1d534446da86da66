package io.rapport.access;

import io.rapport.teststack.AccessToken;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** The project "shop" and its three members. */
@Singleton
final class ShopMembers implements Memberships {

  private static final Map<Caller, Role> ROLES =
      Map.of(
          new Caller(AccessToken.ISSUER, "viewer"), Role.VIEWER,
          new Caller(AccessToken.ISSUER, "editor"), Role.EDITOR,
          new Caller("https://elsewhere", "stranger"), Role.ADMIN);

  @Override
  public Optional<Role> roleOf(Caller caller, String project) {
    return project.equals("shop") ? Optional.ofNullable(ROLES.get(caller)) : Optional.empty();
  }

  @Override
  public boolean isComplete() {
    return true;
  }
}

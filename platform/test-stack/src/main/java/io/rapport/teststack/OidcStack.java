package io.rapport.teststack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.HashMap;
import java.util.Map;

/** An OIDC provider beside the test that knows the keys of {@link AccessToken}. */
public final class OidcStack implements QuarkusTestResourceLifecycleManager {

  private final OidcWiremockTestResource provider = new OidcWiremockTestResource();

  @Override
  public Map<String, String> start() {
    var settings = new HashMap<>(provider.start());
    settings.put("quarkus.oidc.auth-server-url", settings.get("keycloak.url") + "/realms/quarkus");
    settings.put("quarkus.oidc.token.issuer", AccessToken.ISSUER);
    return settings;
  }

  @Override
  public void stop() {
    provider.stop();
  }
}

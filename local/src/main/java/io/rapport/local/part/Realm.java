package io.rapport.local.part;

import io.rapport.local.site.StackIdentity;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The realm as Keycloak imports it: the local users, and the clients with the secret of this data
 * directory.
 */
final class Realm {

  private Realm() {}

  static String json(StackIdentity identity) throws IOException {
    try (InputStream template = Realm.class.getResourceAsStream("realm.json")) {
      if (template == null) {
        throw new FileNotFoundException("realm.json");
      }
      // A redirect to http://localhost is allowed from every port, so that the front door may move.
      return new String(template.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${gatewayClientSecret}", identity.gatewayClientSecret());
    }
  }
}

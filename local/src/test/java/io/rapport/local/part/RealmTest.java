package io.rapport.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.PortPlan;
import io.rapport.local.site.StackIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {

  @TempDir Path directory;

  @Test
  void the_gateway_gets_the_secret_of_this_data_and_every_client_the_audience_of_the_api()
      throws IOException {
    // Given
    StackIdentity identity =
        StackIdentity.of(new DataDirectory(directory), PortPlan.from(8080), new SecureRandom());

    // When
    JsonNode clients = new ObjectMapper().readTree(Realm.json(identity)).path("clients");

    // Then
    assertThat(clients.at("/0/secret").asText()).isEqualTo(identity.gatewayClientSecret());
    assertThat(clients.findValuesAsText("included.custom.audience"))
        .hasSize(clients.size())
        .containsOnly("rapport-api");
  }

  @Test
  void the_admin_the_editor_and_the_viewer_have_the_role_of_their_name() throws IOException {
    StackIdentity identity =
        StackIdentity.of(new DataDirectory(directory), PortPlan.from(8080), new SecureRandom());

    JsonNode users = new ObjectMapper().readTree(Realm.json(identity)).path("users");

    assertThat(users).hasSize(3);
    assertThat(users)
        .allSatisfy(
            user -> {
              String name = user.path("username").asText();
              assertThat(user.at("/realmRoles/0").asText()).isEqualTo(name);
              assertThat(user.path("email").asText()).isEqualTo(name + "@rapport.local");
              assertThat(user.path("emailVerified").asBoolean()).isTrue();
            });
  }
}

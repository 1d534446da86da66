package io.rapport.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackIdentityTest {

  @TempDir Path directory;

  @Test
  void what_was_made_at_the_first_start_stays() {
    DataDirectory data = new DataDirectory(directory);
    StackIdentity first = StackIdentity.of(data, PortPlan.from(8080), new SecureRandom());

    StackIdentity second = StackIdentity.of(data, PortPlan.from(9100), new SecureRandom());

    assertThat(second).isEqualTo(first);
    assertThat(second.loginPort()).isEqualTo(8084);
  }

  @Test
  void only_the_owner_may_read_the_passwords() throws IOException {
    DataDirectory data = new DataDirectory(directory.resolve("new"));
    data.create();

    StackIdentity.of(data, PortPlan.from(8080), new SecureRandom());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.identityFile())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
        .isEqualTo("rwx------");
  }

  @Test
  void every_password_is_another() {
    StackIdentity identity =
        StackIdentity.of(new DataDirectory(directory), PortPlan.from(8080), new SecureRandom());

    assertThat(
            new String[] {
              identity.postgresPassword(),
              identity.gatewayPassword(),
              identity.surveyPassword(),
              identity.keycloakPassword(),
              identity.gatewayClientSecret(),
              identity.consolePassword()
            })
        .doesNotHaveDuplicates()
        .allMatch(password -> password.matches("[A-Za-z0-9]{40}"));
  }
}

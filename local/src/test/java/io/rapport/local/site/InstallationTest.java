package io.rapport.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InstallationTest {

  @Test
  void a_home_that_is_named_by_a_detour_is_the_same_home() {
    assertThat(new Installation(Path.of("/srv/rapport/e2e/..")))
        .isEqualTo(new Installation(Path.of("/srv/rapport")));
  }
}

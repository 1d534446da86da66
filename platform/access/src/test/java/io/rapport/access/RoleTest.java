package io.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {

  @ParameterizedTest
  @CsvSource({
    "VIEWER, VIEWER, true", "VIEWER, EDITOR, false", "VIEWER, ADMIN, false",
    "EDITOR, VIEWER, true", "EDITOR, EDITOR, true", "EDITOR, ADMIN, false",
    "ADMIN, VIEWER, true", "ADMIN, EDITOR, true", "ADMIN, ADMIN, true"
  })
  void a_role_includes_itself_and_the_lower_ones(Role role, Role required, boolean included) {
    assertThat(role.includes(required)).isEqualTo(included);
  }
}

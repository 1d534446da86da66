package io.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rapport.problems.ProblemException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectGuardTest {

  private static final Caller ANNA = new Caller("https://login", "anna");
  private static final Caller BEN = new Caller("https://login", "ben");

  /** As far as a service knows that has just begun to read. */
  record Members(Map<Caller, Role> roles, boolean isComplete) implements Memberships {

    @Override
    public Optional<Role> roleOf(Caller caller, String project) {
      return Optional.ofNullable(roles.get(caller));
    }
  }

  @Test
  void who_is_known_goes_on_before_everybody_is() {
    // Given
    var guard = new ProjectGuard(new Members(Map.of(ANNA, Role.EDITOR), false));

    // When
    var role = guard.require(Role.VIEWER, ANNA, Optional.of("shop"));

    // Then
    assertThat(role).isEqualTo(Role.EDITOR);
  }

  @Test
  void nobody_is_called_a_stranger_before_every_member_is_known() {
    assertThat(statusFor(BEN, new Members(Map.of(ANNA, Role.EDITOR), false))).isEqualTo(503);
    assertThat(statusFor(BEN, new Members(Map.of(ANNA, Role.EDITOR), true))).isEqualTo(404);
  }

  private static int statusFor(Caller caller, Memberships members) {
    return assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(
            () -> new ProjectGuard(members).require(Role.VIEWER, caller, Optional.of("shop")))
        .actual()
        .problem()
        .status();
  }
}

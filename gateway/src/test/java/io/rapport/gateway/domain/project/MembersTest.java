package io.rapport.gateway.domain.project;

import static io.rapport.gateway.domain.project.Examples.active;
import static io.rapport.gateway.domain.project.Examples.email;
import static io.rapport.gateway.domain.project.Examples.identity;
import static io.rapport.gateway.domain.project.Examples.invited;
import static io.rapport.gateway.domain.project.Examples.person;
import static io.rapport.gateway.domain.project.Examples.seat;
import static io.rapport.gateway.domain.project.Role.ADMIN;
import static io.rapport.gateway.domain.project.Role.EDITOR;
import static io.rapport.gateway.domain.project.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.gateway.domain.json.Flaw;
import io.rapport.gateway.domain.project.Members.NamedTwice;
import io.rapport.gateway.domain.project.Members.NoAdminLeft;
import io.rapport.gateway.domain.project.Members.Replaced;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembersTest {

  private static final Members ANNA_AND_BEN = members(active("anna", ADMIN), active("ben", VIEWER));

  @Test
  void the_creator_is_the_first_admin() {
    assertThat(Members.of(person("anna"))).isEqualTo(members(active("anna", ADMIN)));
  }

  @Test
  void a_new_address_is_invited_and_a_known_one_stays_bound() {
    var replacement =
        ANNA_AND_BEN.replaceBy(
            List.of(seat("anna", ADMIN), seat("ben", EDITOR), seat("eva", VIEWER)));

    assertThat(replacement)
        .isEqualTo(
            new Replaced(
                members(active("anna", ADMIN), active("ben", EDITOR), invited("eva", VIEWER))));
  }

  @Test
  void who_is_not_named_is_a_member_no_more() {
    assertThat(ANNA_AND_BEN.replaceBy(List.of(seat("anna", ADMIN))))
        .isEqualTo(new Replaced(members(active("anna", ADMIN))));
  }

  @Test
  void a_program_is_a_member_by_its_identity() {
    var replacement =
        ANNA_AND_BEN.replaceBy(
            List.of(seat("anna", ADMIN), new Seat.ForIdentity(identity("import-job"), EDITOR)));

    assertThat(replacement)
        .isEqualTo(
            new Replaced(
                members(
                    active("anna", ADMIN),
                    new Member.Active(identity("import-job"), Optional.empty(), EDITOR))));
  }

  @Test
  void an_address_is_named_once() {
    assertThat(ANNA_AND_BEN.replaceBy(List.of(seat("anna", ADMIN), seat("anna", VIEWER))))
        .isEqualTo(new NamedTwice(List.of(new Flaw("members[1]", "is named twice"))));
  }

  @Test
  void a_person_is_named_by_address_or_by_identity_but_not_by_both() {
    assertThat(
            ANNA_AND_BEN.replaceBy(
                List.of(seat("anna", ADMIN), new Seat.ForIdentity(identity("anna"), VIEWER))))
        .isEqualTo(new NamedTwice(List.of(new Flaw("members[1]", "is named twice"))));
  }

  @Test
  void the_last_admin_stays() {
    assertThat(ANNA_AND_BEN.replaceBy(List.of(seat("anna", EDITOR), seat("ben", VIEWER))))
        .isEqualTo(new NoAdminLeft());
  }

  @Test
  void nobody_at_all_is_no_list_of_members() {
    assertThat(ANNA_AND_BEN.replaceBy(List.of())).isEqualTo(new NoAdminLeft());
  }

  @Test
  void an_invited_admin_does_not_count_because_they_may_never_come() {
    assertThat(ANNA_AND_BEN.replaceBy(List.of(seat("eva", ADMIN)))).isEqualTo(new NoAdminLeft());
  }

  @Test
  void an_admin_may_go_when_another_one_stays() {
    assertThat(ANNA_AND_BEN.replaceBy(List.of(seat("ben", ADMIN))))
        .isEqualTo(new Replaced(members(active("ben", ADMIN))));
  }

  @Test
  void an_invitation_is_bound_at_the_first_login() {
    assertThat(members(active("anna", ADMIN), invited("eva", EDITOR)).welcoming(person("eva")))
        .isEqualTo(members(active("anna", ADMIN), active("eva", EDITOR)));
  }

  @Test
  void an_invitation_is_for_its_own_address_only() {
    var members = members(active("anna", ADMIN), invited("eva", EDITOR));

    assertThat(members.welcoming(person("mallory"))).isEqualTo(members);
  }

  @Test
  void without_a_verified_address_nothing_is_bound() {
    var members = members(active("anna", ADMIN), invited("eva", EDITOR));

    assertThat(members.welcoming(new Person(identity("eva"), Optional.empty()))).isEqualTo(members);
  }

  @Test
  void who_is_a_member_already_does_not_become_one_twice() {
    var members = members(active("anna", ADMIN), invited("eva", EDITOR));

    assertThat(members.welcoming(new Person(identity("anna"), Optional.of(email("eva")))))
        .isEqualTo(members);
  }

  private static Members members(Member... members) {
    return new Members(List.of(members));
  }
}

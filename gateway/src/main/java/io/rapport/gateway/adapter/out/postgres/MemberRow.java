package io.rapport.gateway.adapter.out.postgres;

import io.rapport.gateway.domain.project.Email;
import io.rapport.gateway.domain.project.Identity;
import io.rapport.gateway.domain.project.Member;
import io.rapport.gateway.domain.project.Role;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of project_member. */
@Embeddable
record MemberRow(
    @Nullable String email,
    @Nullable String issuer,
    @Nullable String subject,
    @Enumerated(EnumType.STRING) Role role) {

  static MemberRow from(Member member) {
    var address = member.email().map(Email::address).orElse(null);
    return switch (member) {
      case Member.Invited _ -> new MemberRow(address, null, null, member.role());
      case Member.Active(var identity, _, _) ->
          new MemberRow(address, identity.issuer(), identity.subject(), member.role());
    };
  }

  Member toMember() {
    var address = Optional.ofNullable(email).map(Email::new);
    return issuer == null || subject == null
        ? new Member.Invited(address.orElseThrow(), role)
        : new Member.Active(new Identity(issuer, subject), address, role);
  }
}

package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.followup.Member;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as the login provider knows them. */
@Schema(name = "MemberIdentity")
record MemberJson(
    @NotNull @Size(max = 500) String issuer, @NotNull @Size(max = 500) String subject) {

  static MemberJson from(Member member) {
    return new MemberJson(member.issuer(), member.subject());
  }

  Member toDomain() {
    return new Member(issuer, subject);
  }
}

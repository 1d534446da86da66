package io.rapport.gateway.adapter.in.http.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.gateway.domain.project.Email;
import io.rapport.gateway.domain.project.Member;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who belongs to a project. */
@Schema(name = "Member")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberJson(
    @Nullable String email,
    @Nullable String issuer,
    @Nullable String subject,
    String role,
    State state) {

  /** Whether they have come yet. */
  enum State {
    @JsonProperty("invited")
    INVITED,
    @JsonProperty("active")
    ACTIVE
  }

  static MemberJson from(Member member) {
    var email = member.email().map(Email::address).orElse(null);
    var role = member.role().name().toLowerCase(Locale.ROOT);
    return switch (member) {
      case Member.Invited _ -> new MemberJson(email, null, null, role, State.INVITED);
      case Member.Active(var identity, _, _) ->
          new MemberJson(email, identity.issuer(), identity.subject(), role, State.ACTIVE);
    };
  }
}

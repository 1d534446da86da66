package io.rapport.gateway.adapter.in.http.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.gateway.domain.json.Flaw;
import io.rapport.gateway.domain.project.Email;
import io.rapport.gateway.domain.project.Identity;
import io.rapport.gateway.domain.project.Role;
import io.rapport.gateway.domain.project.Seat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole list of members that a project shall have. */
@Schema(name = "Members")
record MembersJson(@NotNull @Size(max = 1000) List<@Valid @NotNull SeatJson> members) {

  /** One member: a person by e-mail, or somebody else, such as a program, by issuer and subject. */
  @Schema(name = "Seat")
  record SeatJson(
      @Nullable String email,
      @Nullable @Size(max = 500) String issuer,
      @Nullable @Size(max = 500) String subject,
      @NotNull RoleJson role) {}

  /** The roles as they are written. */
  enum RoleJson {
    @JsonProperty("viewer")
    VIEWER,
    @JsonProperty("editor")
    EDITOR,
    @JsonProperty("admin")
    ADMIN;

    private Role toRole() {
      return switch (this) {
        case VIEWER -> Role.VIEWER;
        case EDITOR -> Role.EDITOR;
        case ADMIN -> Role.ADMIN;
      };
    }
  }

  /** The seats; each names its holder in exactly one way. */
  List<Seat> seats() {
    var seats = new ArrayList<Seat>(members.size());
    var flaws = new ArrayList<Flaw>();
    for (int i = 0; i < members.size(); i++) {
      read("members[" + i + "]", members.get(i), seats, flaws);
    }
    if (!flaws.isEmpty()) {
      throw Refusals.invalid(flaws);
    }
    return seats;
  }

  private static void read(String path, SeatJson json, List<Seat> seats, List<Flaw> flaws) {
    var role = json.role().toRole();
    var email = json.email();
    var issuer = json.issuer();
    var subject = json.subject();
    if (email != null && issuer == null && subject == null) {
      Email.of(email)
          .ifPresentOrElse(
              address -> seats.add(new Seat.ForEmail(address, role)),
              () -> flaws.add(new Flaw(path + ".email", "is no e-mail address")));
    } else if (email == null && issuer != null && subject != null) {
      seats.add(new Seat.ForIdentity(new Identity(issuer, subject), role));
    } else {
      flaws.add(new Flaw(path, "needs either email, or issuer and subject"));
    }
  }
}

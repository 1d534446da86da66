package io.rapport.gateway.adapter.in.http.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.gateway.domain.project.Email;
import io.rapport.gateway.domain.project.Identity;
import io.rapport.gateway.domain.project.Member;
import io.rapport.gateway.domain.project.Person;
import io.rapport.gateway.domain.project.Project;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who calls, and what they may do.
 *
 * @param email only if the login provider has verified it
 */
@Schema(name = "Me")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record MeJson(
    String issuer,
    String subject,
    Optional<String> email,
    Optional<String> name,
    List<Permission> permissions,
    List<MembershipJson> projects) {

  /** What somebody may do outside of projects. */
  enum Permission {
    @JsonProperty("createProjects")
    CREATE_PROJECTS
  }

  /** A project that somebody belongs to. */
  @Schema(name = "Membership")
  record MembershipJson(String id, String name, String role) {

    private static Optional<MembershipJson> of(Project project, Identity identity) {
      return project.members().all().stream()
          .filter(
              member ->
                  member instanceof Member.Active active && active.identity().equals(identity))
          .findFirst()
          .map(
              member ->
                  new MembershipJson(
                      project.id().toString(),
                      project.definition().name(),
                      member.role().name().toLowerCase(Locale.ROOT)));
    }
  }

  static MeJson of(
      Person person, Optional<String> name, List<Permission> permissions, List<Project> projects) {
    return new MeJson(
        person.identity().issuer(),
        person.identity().subject(),
        person.email().map(Email::address),
        name,
        permissions,
        projects.stream()
            .flatMap(project -> MembershipJson.of(project, person.identity()).stream())
            .toList());
  }
}

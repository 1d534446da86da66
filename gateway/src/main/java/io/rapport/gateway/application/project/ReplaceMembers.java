package io.rapport.gateway.application.project;

import io.rapport.gateway.domain.json.Flaw;
import io.rapport.gateway.domain.project.Members;
import io.rapport.gateway.domain.project.Project;
import io.rapport.gateway.domain.project.Seat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Says who belongs to a project: exactly those who are named. */
@ApplicationScoped
@Transactional
public class ReplaceMembers {

  private final ProjectChange change;

  ReplaceMembers(ProjectChange change) {
    this.change = change;
  }

  /** What became of it. */
  public sealed interface Outcome {}

  public record Replaced(Project project) implements Outcome {}

  public record Stale() implements Outcome {}

  public record Invalid(List<Flaw> flaws) implements Outcome {}

  public record NoAdminLeft() implements Outcome {}

  public Outcome replace(UUID id, Expectation expectation, List<Seat> seats) {
    var project = change.begin(id);
    if (!expectation.isMetBy(project.version())) {
      return new Stale();
    }
    return switch (project.members().replaceBy(seats)) {
      case Members.NamedTwice(var flaws) -> new Invalid(flaws);
      case Members.NoAdminLeft() -> new NoAdminLeft();
      case Members.Replaced(var members) ->
          new Replaced(change.end(project, project.with(members)));
    };
  }
}

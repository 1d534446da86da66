package io.rapport.gateway.application.project;

import io.rapport.gateway.application.port.Projects;
import io.rapport.gateway.domain.project.Email;
import io.rapport.gateway.domain.project.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Binds the invitations of a person who has logged in to their identity. */
@ApplicationScoped
@Transactional
public class AcceptInvitations {

  private final Projects projects;
  private final ProjectChange change;

  AcceptInvitations(Projects projects, ProjectChange change) {
    this.projects = projects;
    this.change = change;
  }

  public void accept(Person person) {
    person.email().ifPresent(email -> accept(person, email));
  }

  private void accept(Person person, Email email) {
    projects.inviting(email).forEach(project -> accept(person, project));
  }

  private void accept(Person person, UUID id) {
    var project = change.begin(id);
    change.end(project, project.welcoming(person));
  }
}

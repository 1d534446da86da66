package io.rapport.survey.adapter.out.directory;

import io.rapport.access.Caller;
import io.rapport.access.Memberships;
import io.rapport.survey.application.port.Members;
import io.rapport.survey.domain.followup.Member;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;

/** Members as control.projects says them. */
@ApplicationScoped
class DirectoryMembers implements Members {

  private final Memberships memberships;

  DirectoryMembers(Memberships memberships) {
    this.memberships = memberships;
  }

  @Override
  public boolean isMember(ProjectId project, Member somebody) {
    var caller = new Caller(somebody.issuer(), somebody.subject());
    return memberships.roleOf(caller, project.value()).isPresent();
  }
}

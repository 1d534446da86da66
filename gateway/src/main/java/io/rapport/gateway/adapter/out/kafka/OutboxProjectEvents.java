package io.rapport.gateway.adapter.out.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.control.Member;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.control.ProjectState;
import io.rapport.contracts.control.WriteKey;
import io.rapport.gateway.application.port.ProjectEvents;
import io.rapport.gateway.application.port.SaidProjects;
import io.rapport.gateway.domain.project.Member.Active;
import io.rapport.gateway.domain.project.Member.Invited;
import io.rapport.gateway.domain.project.Project;
import io.rapport.gateway.domain.project.Role;
import io.rapport.outbox.Outbox;
import io.rapport.outbox.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Says projects on control.projects: who may do what, but nobody's address. */
@ApplicationScoped
class OutboxProjectEvents implements ProjectEvents, SaidProjects {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Outbox outbox;
  private final ObjectMapper json;
  private final Clock clock;

  OutboxProjectEvents(Outbox outbox, ObjectMapper json, Clock clock) {
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void say(Project project) {
    var id = project.id().toString();
    var identity = new MessageIdentity(id + ":" + project.version(), clock.instant(), id);
    outbox.publish(Outgoing.of(Topics.CONTROL_PROJECTS, id, identity, state(project)));
  }

  /** Without a broker others hear it when there is one again; it is said, whatever comes. */
  @Override
  public void await(UUID project) {
    var _ = outbox.isSent(Topics.CONTROL_PROJECTS, project.toString(), PATIENCE);
  }

  private ProjectState state(Project project) {
    var definition = project.definition();
    return new ProjectState(
        project.id().toString(),
        project.version(),
        definition.name(),
        definition.timeZone().getId(),
        definition.currency().getCurrencyCode(),
        settings(project),
        project.definitionVersion(),
        members(project),
        project.keys().stream()
            .map(key -> new WriteKey(key.id().toString(), key.value()))
            .toList());
  }

  private String settings(Project project) {
    try {
      return json.writeValueAsString(project.definition().settings());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Settings are always JSON", e);
    }
  }

  private static List<Member> members(Project project) {
    return project.members().all().stream()
        .flatMap(
            member ->
                switch (member) {
                  case Invited _ -> Stream.<Member>empty();
                  case Active(var identity, _, var role) ->
                      Stream.of(new Member(identity.issuer(), identity.subject(), role(role)));
                })
        .toList();
  }

  private static MemberRole role(Role role) {
    return switch (role) {
      case VIEWER -> MemberRole.VIEWER;
      case EDITOR -> MemberRole.EDITOR;
      case ADMIN -> MemberRole.ADMIN;
    };
  }
}

package io.rapport.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.access.Caller;
import io.rapport.access.Role;
import io.rapport.contracts.Topics;
import io.rapport.contracts.UnreadableMessage;
import io.rapport.contracts.control.Member;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.control.ProjectState;
import io.rapport.contracts.control.WriteKey;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a project from its message. */
final class ProjectMessage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ProjectMessage() {}

  /**
   * The project in these bytes.
   *
   * @throws UnreadableProject when they are no project
   */
  static Project read(byte[] bytes) {
    try {
      ProjectState state = Topics.CONTROL_PROJECTS.decode(bytes);
      return new Project(
          state.getProjectId(),
          state.getVersion(),
          state.getName(),
          ZoneId.of(state.getTimeZone()),
          state.getCurrency(),
          JSON.readTree(state.getSettings()),
          state.getSettingsVersion(),
          members(state),
          state.getWriteKeys().stream()
              .collect(Collectors.toMap(WriteKey::getWriteKey, WriteKey::getKeyId)));
    } catch (UnreadableMessage
        | DateTimeException
        | IllegalStateException // a member or a key twice
        | JsonProcessingException e) {
      throw new UnreadableProject(e);
    }
  }

  private static Map<Caller, Role> members(ProjectState state) {
    return state.getMembers().stream()
        .flatMap(
            member -> role(member.getRole()).map(role -> Map.entry(caller(member), role)).stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Caller caller(Member member) {
    return new Caller(member.getIssuer(), member.getSubject());
  }

  /** A role of a later version that this code does not know gives no access. */
  private static Optional<Role> role(MemberRole role) {
    return switch (role) {
      case VIEWER -> Optional.of(Role.VIEWER);
      case EDITOR -> Optional.of(Role.EDITOR);
      case ADMIN -> Optional.of(Role.ADMIN);
      case UNKNOWN -> Optional.empty();
    };
  }

  /** A message of control.projects that says no project. */
  static final class UnreadableProject extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableProject(Throwable cause) {
      super("A message of control.projects says no project", cause);
    }
  }
}

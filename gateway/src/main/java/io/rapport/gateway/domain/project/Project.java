package io.rapport.gateway.domain.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One product being measured.
 *
 * @param version grows with every change of anything
 * @param definitionVersion grows when numbers computed before no longer stand: with the zone, the
 *     currency and the settings
 * @param keys the live ones
 */
public record Project(
    UUID id,
    long version,
    Definition definition,
    int definitionVersion,
    Members members,
    List<WriteKey> keys) {

  /** More than anybody needs, and few enough for one message. */
  public static final int MOST_KEYS = 100;

  public Project {
    keys = List.copyOf(keys);
  }

  /** A new project, whose creator is its admin. */
  public static Project create(UUID id, Definition definition, Person creator) {
    return new Project(id, 1, definition, 1, Members.of(creator), List.of());
  }

  /** Under another definition; the same one changes nothing. */
  public Project defined(Definition newDefinition) {
    if (newDefinition.equals(definition)) {
      return this;
    }
    return new Project(
        id,
        version + 1,
        newDefinition,
        newDefinition.measuresAs(definition) ? definitionVersion : definitionVersion + 1,
        members,
        keys);
  }

  /** With other members; the same ones change nothing. */
  public Project with(Members newMembers) {
    return newMembers.equals(members)
        ? this
        : new Project(id, version + 1, definition, definitionVersion, newMembers, keys);
  }

  /** After this person has logged in. */
  public Project welcoming(Person person) {
    return with(members.welcoming(person));
  }

  /** With one more key; empty when it has as many as it may have. */
  public Optional<Project> with(WriteKey key) {
    return keys.size() < MOST_KEYS
        ? Optional.of(withKeys(Stream.concat(keys.stream(), Stream.of(key)).toList()))
        : Optional.empty();
  }

  /** Without that key; empty when it has no such key. */
  public Optional<Project> without(UUID key) {
    var others = keys.stream().filter(each -> !each.id().equals(key)).toList();
    return others.size() < keys.size() ? Optional.of(withKeys(others)) : Optional.empty();
  }

  private Project withKeys(List<WriteKey> newKeys) {
    return new Project(id, version + 1, definition, definitionVersion, members, newKeys);
  }
}

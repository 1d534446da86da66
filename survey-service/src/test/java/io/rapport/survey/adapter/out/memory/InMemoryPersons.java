package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.adapter.json.PropertiesReader;
import io.rapport.survey.application.port.AskedPersons;
import io.rapport.survey.application.port.PersonFactsStore;
import io.rapport.survey.domain.asking.Facts;
import io.rapport.survey.domain.asking.Person;
import io.rapport.survey.domain.asking.Policy.AccountLimit;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Persons and what is said about them, in memory; nothing has been between them and us. */
public final class InMemoryPersons implements PersonFactsStore, AskedPersons {

  private final Map<String, What> persons = new ConcurrentSkipListMap<>();
  private final Map<String, Owner> owners = new ConcurrentSkipListMap<>();

  @Override
  public void learn(List<Said> said) {
    said.forEach(one -> one.what().ifPresentOrElse(what -> learn(one, what), () -> forget(one)));
  }

  @Override
  public View find(
      ProjectId project, Respondent names, Optional<AccountLimit> perAccount, Instant now) {
    var known =
        owner(project, "u", names.userId())
            .or(() -> owner(project, "a", names.anonymousId()))
            .filter(what -> isTheirs(what, names));
    var person = person(known, names.name());
    return new View(person, Set.of(person.name()), true, 0, Map.of());
  }

  @Override
  public void link(ProjectId project, Respondent names, Instant now) {
    // Nothing is asked here, so nothing could be looked up by it.
  }

  @Override
  public Respondent named(ProjectId project, String person) {
    var what = Optional.ofNullable(persons.get(project.value() + "|" + person));
    if (what.isPresent()) {
      return new Respondent(
          what.get().anonymousIds().stream().findFirst(),
          what.get().userIds().stream().findFirst());
    }
    return owners.containsKey(project.value() + "|u|" + person)
        ? new Respondent(Optional.empty(), Optional.of(person))
        : new Respondent(Optional.of(person), Optional.empty());
  }

  @Override
  public List<KnownPerson> known(
      ProjectId project,
      Optional<String> after,
      int atMost,
      Optional<AccountLimit> perAccount,
      Instant now) {
    var prefix = project.value() + "|";
    return new TreeMap<>(persons)
        .tailMap(prefix + after.orElse(""), after.isEmpty()).entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(prefix))
            .limit(atMost)
            .map(
                entry ->
                    new KnownPerson(
                        entry.getKey().substring(prefix.length()),
                        person(Optional.of(entry.getValue()), entry.getKey()),
                        Map.of()))
            .toList();
  }

  private void learn(Said said, What what) {
    var key = said.project().value() + "|" + said.person();
    var kept =
        persons.merge(key, what, (old, late) -> old.asOf().isAfter(late.asOf()) ? old : late);
    if (kept == what) {
      what.anonymousIds().forEach(id -> name(said, "a", id, what.asOf()));
      what.userIds().forEach(id -> name(said, "u", id, what.asOf()));
    }
  }

  private void name(Said said, String kind, String id, Instant asOf) {
    owners.merge(
        said.project().value() + "|" + kind + "|" + id,
        new Owner(said.person(), asOf),
        (old, late) -> old.asOf().isAfter(late.asOf()) ? old : late);
  }

  private void forget(Said said) {
    persons.remove(said.project().value() + "|" + said.person());
    owners
        .entrySet()
        .removeIf(
            entry ->
                entry.getKey().startsWith(said.project().value() + "|")
                    && entry.getValue().person().equals(said.person()));
  }

  private Optional<What> owner(ProjectId project, String kind, Optional<String> id) {
    return id.map(name -> owners.get(project.value() + "|" + kind + "|" + name))
        .map(owner -> persons.get(project.value() + "|" + owner.person()));
  }

  private static boolean isTheirs(What what, Respondent names) {
    return what.userIds().isEmpty() || names.userId().map(what.userIds()::contains).orElse(true);
  }

  private static Person person(Optional<What> what, String otherwise) {
    return new Person(
        what.map(InMemoryPersons::name).orElse(otherwise),
        what.map(InMemoryPersons::facts),
        List.of(),
        Optional.empty(),
        Map.of());
  }

  private static String name(What what) {
    return what.userIds().stream()
        .sorted()
        .findFirst()
        .map("u:"::concat)
        .or(() -> what.anonymousIds().stream().sorted().findFirst().map("a:"::concat))
        .orElse("");
  }

  private static Facts facts(What what) {
    return new Facts(
        what.asOf(),
        PropertiesReader.read(what.traits()),
        Set.copyOf(what.accounts()),
        what.segments().map(Set::copyOf));
  }

  private record Owner(String person, Instant asOf) {}
}

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/** Persons and what is said about them, in memory. */
public final class InMemoryPersons implements PersonFactsStore, AskedPersons {

  private final Map<String, What> persons = new ConcurrentSkipListMap<>();
  private final Map<String, Owner> owners = new ConcurrentSkipListMap<>();
  private final InMemoryAsked asked;

  public InMemoryPersons(InMemoryAsked asked) {
    this.asked = asked;
  }

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
    var users = users(project, names, known);
    var person = person(project, names, known, users, perAccount, now);
    var lockNames = new HashSet<String>();
    users.forEach(user -> lockNames.add("u:" + user));
    names.anonymousId().ifPresent(device -> lockNames.add("a:" + device));
    return new View(
        person,
        lockNames,
        asked.isLinked(project, names),
        InMemoryLiveSurveys.NEWEST,
        asked.taken(project, now));
  }

  @Override
  public void link(ProjectId project, Respondent names, Instant now) {
    asked.link(project, names, now);
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
                        person(project, entry.getValue(), perAccount, now),
                        asked.taken(project, now)))
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

  private Person person(
      ProjectId project, What what, Optional<AccountLimit> perAccount, Instant now) {
    var names =
        new Respondent(
            what.anonymousIds().stream().findFirst(), what.userIds().stream().findFirst());
    var known = Optional.of(what);
    return person(project, names, known, users(project, names, known), perAccount, now);
  }

  private Person person(
      ProjectId project,
      Respondent names,
      Optional<What> known,
      SortedSet<String> users,
      Optional<AccountLimit> perAccount,
      Instant now) {
    var devices = new TreeSet<String>();
    names.anonymousId().ifPresent(devices::add);
    known.ifPresent(what -> devices.addAll(what.anonymousIds()));
    asked.devicesOf(project, users).forEach(devices::add);
    var name = users.isEmpty() ? "a:" + devices.first() : "u:" + users.first();
    var facts = known.map(InMemoryPersons::facts);
    var colleagues = new HashMap<String, List<Instant>>();
    facts
        .filter(_ -> perAccount.isPresent())
        .map(Facts::accounts)
        .orElse(Set.of())
        .forEach(account -> colleagues.put(account, asked.colleagues(project, account, name, now)));
    return new Person(
        name,
        facts,
        asked.history(project, users, devices),
        asked.claimedUntil(project, users, devices),
        colleagues);
  }

  /** A device without a user is the one's who used it last. */
  private SortedSet<String> users(ProjectId project, Respondent names, Optional<What> known) {
    var users = new TreeSet<String>();
    names.userId().ifPresent(users::add);
    known.ifPresent(what -> users.addAll(what.userIds()));
    if (names.userId().isEmpty()) {
      names.anonymousId().flatMap(device -> asked.userOf(project, device)).ifPresent(users::add);
    }
    return users;
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

package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.tracking.Event;
import io.rapport.metrics.domain.tracking.EventType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The ids of a batch, and what becomes of them by what it says of them. Most is settled in memory;
 * what is left are ids that several users have had.
 */
final class ArrivingIds {

  private final KnownIds known;
  private final Map<PersonName, Standing> standings = new HashMap<>();
  private final List<PersonName> unknown = new ArrayList<>();
  private final Map<PersonName, Person> unnumbered = new HashMap<>();
  private final Map<Anonymous, Set<String>> links = new LinkedHashMap<>();
  private final List<Link> firstLinks = new ArrayList<>();
  private final Map<Integer, PersonName> renamed = new LinkedHashMap<>();
  private final Map<Integer, Integer> adopted = new LinkedHashMap<>();

  private ArrivingIds(KnownIds known) {
    this.known = known;
  }

  /** Those that these events speak of. */
  static ArrivingIds of(List<Event> events, KnownIds known) {
    var ids = new ArrivingIds(known);
    events.forEach(ids::add);
    return ids;
  }

  /** Of which the tables must be asked. */
  List<PersonName> unknown() {
    return unknown;
  }

  /** What the tables know of one of them. */
  void told(PersonName id, Told told) {
    var standing = standing(id);
    standing.shared = told.owners() > 1;
    standing.owner = told.owner().map(user -> hash(id.project(), user)).orElse(0L);
    standing.person =
        told.number() == 0 ? unnumbered(told.person()) : new Person(told.person(), told.number());
  }

  /** To be called once all is told: what the events say of ids holds from now on. */
  void link() {
    links.forEach(this::link);
  }

  /** Ids that somebody has from now on, and nobody had before. */
  List<Link> firstLinks() {
    return firstLinks;
  }

  /** Persons who are called otherwise from now on, since nobody else is called so yet. */
  Map<Integer, PersonName> renamed() {
    return renamed;
  }

  /** Persons whose events are all somebody else's from now on. */
  Map<Integer, Integer> adopted() {
    return adopted;
  }

  /** Whose the event is, unless it is nobody's or a matter of its moment. */
  Optional<Person> person(Event event) {
    return id(event).map(this::standing).filter(id -> !id.shared).map(id -> id.person);
  }

  /** Whether the event, or what it says of an id, must be seen beside all others. */
  boolean speaksOfShared(Event event) {
    var ids = event.ids();
    return ids.anonymous().map(id -> isShared(event, id)).orElse(false)
        || (isAlias(event) && ids.previous().map(id -> isShared(event, id)).orElse(false));
  }

  /** To be called once all is stored for good. */
  void remember() {
    standings.values().forEach(this::remember);
  }

  private void add(Event event) {
    var ids = event.ids();
    ids.user().ifPresent(user -> add(PersonName.ofUser(event.project(), user)));
    ids.anonymous().ifPresent(id -> add(new Anonymous(event.project(), id), ids.user()));
    if (isAlias(event)) {
      ids.previous().ifPresent(id -> add(new Anonymous(event.project(), id), ids.user()));
    }
  }

  private void add(Anonymous id, Optional<String> user) {
    add(id.name());
    user.ifPresent(owner -> links.computeIfAbsent(id, _ -> new HashSet<>(2)).add(owner));
  }

  private void add(PersonName id) {
    standings.computeIfAbsent(id, this::recalled);
  }

  private Standing recalled(PersonName id) {
    var standing = new Standing(known.key(id), unnumbered(id));
    var found = known.find(standing.key);
    if (found.isPresent()) {
      standing.shared = found.get().isShared();
      standing.owner = found.get().owner();
      standing.person = new Person(id, found.get().number());
    } else if (!known.isNew(standing.key)) {
      unknown.add(id);
    }
    return standing;
  }

  private void link(Anonymous id, Set<String> users) {
    var standing = standing(id.name());
    var user = users.iterator().next();
    var owner = hash(id.project(), user);
    if (standing.shared || users.size() > 1 || (standing.owner != 0 && standing.owner != owner)) {
      standing.shared = true;
    } else if (standing.owner == 0) {
      firstLinks.add(new Link(id.project(), id.id(), user));
      standing.owner = owner;
      standing.person = united(standing.person, standing(PersonName.ofUser(id.project(), user)));
    }
  }

  /** The user, who takes everything on that the anonymous person has done. */
  private Person united(Person anonymous, Standing user) {
    if (anonymous.number != 0 && user.person.number == 0) {
      user.person.number = anonymous.number;
      renamed.put(anonymous.number, user.person.name);
    } else if (anonymous.number != 0) {
      adopted.put(anonymous.number, user.person.number);
    }
    return user.person;
  }

  private boolean isShared(Event event, String anonymous) {
    var standing = standings.get(PersonName.ofAnonymous(event.project(), anonymous));
    return standing != null && standing.shared;
  }

  private void remember(Standing standing) {
    if (standing.shared) {
      known.remember(standing.key, KnownIds.Known.SHARED);
    } else if (standing.person.number != 0) {
      known.remember(standing.key, new KnownIds.Known(standing.person.number, standing.owner));
    }
  }

  private Standing standing(PersonName id) {
    return Objects.requireNonNull(standings.get(id), id.name());
  }

  /** One person, whoever speaks of it, so that it gets one number. */
  private Person unnumbered(PersonName name) {
    return unnumbered.computeIfAbsent(name, _ -> new Person(name, 0));
  }

  private long hash(String project, String user) {
    return known.key(PersonName.ofUser(project, user)).high();
  }

  /** An event that says a user is that user's. */
  private static Optional<PersonName> id(Event event) {
    var ids = event.ids();
    return ids.user()
        .map(user -> PersonName.ofUser(event.project(), user))
        .or(() -> ids.anonymous().map(id -> PersonName.ofAnonymous(event.project(), id)));
  }

  private static boolean isAlias(Event event) {
    return event.type() == EventType.ALIAS && event.ids().user().isPresent();
  }

  /**
   * What the tables know of an id.
   *
   * @param person who it is, or belongs to
   * @param number of that person, 0 without one
   * @param owner the first who has had it
   * @param owners how many have had it, one after the other
   */
  record Told(PersonName person, int number, Optional<String> owner, int owners) {}

  /** That an anonymous id is a user's. */
  record Link(String project, String anonymousId, String user) {}

  /** Somebody, who may get a number, and whose name is known until then. */
  static final class Person {

    private final PersonName name;
    private int number;

    Person(PersonName name, int number) {
      this.name = name;
      this.number = number;
    }

    PersonName name() {
      return name;
    }

    int number() {
      return number;
    }

    void is(int number) {
      this.number = number;
    }
  }

  private record Anonymous(String project, String id) {

    PersonName name() {
      return PersonName.ofAnonymous(project, id);
    }
  }

  /** What an id is so far: by itself a person that nobody owns. */
  private static final class Standing {

    private final IdHash.Key key;
    private Person person;
    private long owner;
    private boolean shared;

    Standing(IdHash.Key key, Person person) {
      this.key = key;
      this.person = person;
    }
  }
}

package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.tracking.Event;
import io.rapport.metrics.domain.tracking.EventType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a batch, and what becomes of them by what it says of them. Most is settled in memory;
 * what is left are ids that several users have had.
 */
final class ArrivingIds {

  private final KnownIds known;
  private final Map<Id, Standing> users = new HashMap<>();
  private final Map<Id, Standing> devices = new HashMap<>();
  private final List<Said> said;
  private final Map<PersonName, Standing> unknown = new LinkedHashMap<>();
  private final Map<PersonName, Person> unnumbered = new HashMap<>();
  private final List<Standing> linked = new ArrayList<>();
  private final List<Link> firstLinks = new ArrayList<>();
  private final Map<Integer, PersonName> renamed = new LinkedHashMap<>();
  private final Map<Integer, Integer> adopted = new LinkedHashMap<>();

  private ArrivingIds(KnownIds known, int events) {
    this.known = known;
    this.said = new ArrayList<>(events);
  }

  /** Those that these events speak of. */
  static ArrivingIds of(List<Event> events, KnownIds known) {
    var ids = new ArrivingIds(known, events.size());
    events.forEach(ids::add);
    return ids;
  }

  /** Of which the tables must be asked. */
  Set<PersonName> unknown() {
    return unknown.keySet();
  }

  /** What the tables know of one of them. */
  void told(PersonName id, Told told) {
    var standing = Objects.requireNonNull(unknown.get(id), id.name());
    standing.shared = told.isShared();
    standing.owner = known.owner(id.project(), told);
    standing.person =
        told.number() == 0 ? unnumbered(told.person()) : new Person(told.person(), told.number());
  }

  /** To be called once all is told: what the events say of ids holds from now on. */
  void link() {
    linked.forEach(this::link);
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

  /** Persons of these events who have no number yet. */
  Set<Person> newcomers() {
    var newcomers = new LinkedHashSet<Person>();
    for (var event : said) {
      event.person().filter(person -> person.number == 0).ifPresent(newcomers::add);
    }
    return newcomers;
  }

  /** Whose each event is, by number; 0 if it is nobody's or a matter of its moment. */
  int[] numbers() {
    return said.stream().mapToInt(event -> event.person().map(Person::number).orElse(0)).toArray();
  }

  /** Which events, or what they say of an id, must be seen beside all others. */
  int[] speakingOfShared() {
    return IntStream.range(0, said.size()).filter(n -> speaksOfShared(said.get(n))).toArray();
  }

  /** To be called once all is stored for good. */
  void remember() {
    users.values().forEach(this::remember);
    devices.values().forEach(this::remember);
  }

  private void add(Event event) {
    var ids = event.ids();
    var user = ids.user().map(id -> user(new Id(event.project(), id))).orElse(null);
    var device = ids.anonymous().map(id -> device(event, id, user)).orElse(null);
    var previous =
        event.type() == EventType.ALIAS && user != null
            ? ids.previous().map(id -> device(event, id, user)).orElse(null)
            : null;
    said.add(new Said(user, device, previous));
  }

  private Standing user(Id id) {
    return users.computeIfAbsent(id, user -> recalled(user, PersonName.ofUser(id.project, id.id)));
  }

  private Standing device(Event event, String id, @Nullable Standing user) {
    var device = devices.computeIfAbsent(new Id(event.project(), id), this::device);
    if (user != null && device.user == null) {
      device.user = user;
      linked.add(device);
    } else if (user != null && device.user != user) {
      device.severalUsers = true;
    }
    return device;
  }

  private Standing device(Id id) {
    return recalled(id, PersonName.ofAnonymous(id.project, id.id));
  }

  private Standing recalled(Id id, PersonName name) {
    var standing = new Standing(id, known.key(name), unnumbered(name));
    var found = known.find(standing.key);
    if (found.isPresent()) {
      standing.shared = found.get().isShared();
      standing.owner = found.get().owner();
      standing.person = new Person(name, found.get().number());
    } else if (!known.isNew(standing.key)) {
      unknown.put(name, standing);
    }
    return standing;
  }

  private void link(Standing device) {
    var user = Objects.requireNonNull(device.user);
    var owner = user.key.high();
    if (device.shared || device.severalUsers || (device.owner != 0 && device.owner != owner)) {
      device.shared = true;
    } else if (device.owner == 0) {
      firstLinks.add(new Link(device.id.project, device.id.id, user.id.id));
      device.owner = owner;
      device.person = united(device.person, user);
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

  private static boolean speaksOfShared(Said event) {
    return isShared(event.device) || isShared(event.previous);
  }

  private static boolean isShared(@Nullable Standing device) {
    return device != null && device.shared;
  }

  private void remember(Standing standing) {
    if (standing.shared) {
      known.remember(standing.key, KnownIds.Known.SHARED);
    } else if (standing.person.number != 0) {
      known.remember(standing.key, new KnownIds.Known(standing.person.number, standing.owner));
    }
  }

  /** One person, whoever speaks of it, so that it gets one number. */
  private Person unnumbered(PersonName name) {
    return unnumbered.computeIfAbsent(name, _ -> new Person(name, 0));
  }

  /**
   * What the tables know of an id.
   *
   * @param person who it is, or belongs to
   * @param number of that person, 0 without one
   * @param owner the first who has had it
   * @param owners how many have had it, one after the other
   */
  record Told(PersonName person, int number, Optional<String> owner, int owners) {

    boolean isShared() {
      return owners > 1;
    }
  }

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

  private record Id(String project, String id) {}

  /** The ids of an event; of what it calls an alias only if it says whose. */
  private record Said(
      @Nullable Standing user, @Nullable Standing device, @Nullable Standing previous) {

    /** An event that says a user is that user's, unless that is a matter of its moment. */
    Optional<Person> person() {
      return Optional.ofNullable(user == null ? device : user)
          .filter(id -> !id.shared)
          .map(id -> id.person);
    }
  }

  /** What an id is so far: by itself a person that nobody owns. */
  private static final class Standing {

    private final Id id;
    private final IdHash.Key key;
    private Person person;
    private long owner;
    private boolean shared;

    /** The first that the batch says has this device, and whether it says others have, too. */
    private @Nullable Standing user;

    private boolean severalUsers;

    Standing(Id id, IdHash.Key key, Person person) {
      this.id = id;
      this.key = key;
      this.person = person;
    }
  }
}

package io.rapport.metrics.adapter.out.duckdb;

import java.util.Arrays;
import java.util.Optional;

/**
 * Remembers in fixed memory which person an id is. It forgets ids, and then the tables are asked;
 * what was never stored it mostly knows to be new.
 */
final class KnownIds {

  /**
   * In so many places an id may be. With four, and two of five places taken, two ids of a hundred
   * found no place for long, so that nearly every batch had to ask for some.
   */
  private static final int WAYS = 16;

  private static final int BYTES_OF_ONE = 3 * Long.BYTES + Integer.BYTES;

  private final SeenIds seen;
  private final IdHash hash = new IdHash();
  private final long[] highs;
  private final long[] lows;
  private final long[] owners;
  private final int[] numbers;
  private final int ways;
  private int turn;

  /** Takes everything for new. */
  KnownIds(int bytes) {
    int room = Math.max(1, bytes / BYTES_OF_ONE);
    this.ways = Math.min(WAYS, room);
    int places = room / ways * ways;
    this.seen = new SeenIds(bytes / 8);
    this.highs = new long[places];
    this.lows = new long[places];
    this.owners = new long[places];
    this.numbers = new int[places];
  }

  IdHash.Key key(PersonName id) {
    return hash.key(id.project(), id.name());
  }

  boolean isNew(IdHash.Key key) {
    return !seen.maySee(key.high());
  }

  /** That the tables know the id from now on, or may. */
  void see(PersonName id) {
    seen.add(key(id).high());
  }

  /** What the tables know of an id. */
  void told(PersonName id, ArrivingIds.Told told) {
    if (told.isShared()) {
      remember(key(id), Known.SHARED);
    } else if (told.number() != 0) {
      remember(key(id), new Known(told.number(), owner(id.project(), told)));
    } else {
      see(id);
    }
  }

  /** A hash of the user whose the id is, or 0. */
  long owner(String project, ArrivingIds.Told told) {
    return told.owner().map(user -> key(PersonName.ofUser(project, user)).high()).orElse(0L);
  }

  Optional<Known> find(IdHash.Key key) {
    int place = place(key);
    return place < 0 ? Optional.empty() : Optional.of(new Known(numbers[place], owners[place]));
  }

  void remember(IdHash.Key key, Known known) {
    seen.add(key.high());
    int found = place(key);
    int place = found < 0 ? placeForAnother(key) : found;
    highs[place] = key.high();
    lows[place] = key.low();
    owners[place] = known.owner();
    numbers[place] = known.number();
  }

  /** All persons may have changed. */
  void forget() {
    Arrays.fill(numbers, 0);
  }

  private int place(IdHash.Key key) {
    int first = first(key);
    for (int place = first; place < first + ways; place++) {
      if (numbers[place] != 0 && highs[place] == key.high() && lows[place] == key.low()) {
        return place;
      }
    }
    return -1;
  }

  private int placeForAnother(IdHash.Key key) {
    int first = first(key);
    for (int place = first; place < first + ways; place++) {
      if (numbers[place] == 0) {
        return place;
      }
    }
    return first + Math.floorMod(turn++, ways);
  }

  private int first(IdHash.Key key) {
    return (int) Long.remainderUnsigned(key.low(), numbers.length / ways) * ways;
  }

  /**
   * What is known of an id.
   *
   * @param number of its person
   * @param owner a hash of the user whose it is, if it is anonymous and somebody's
   */
  record Known(int number, long owner) {

    /** Several users have had it, so that the moment says whose it is. */
    static final Known SHARED = new Known(-1, 0);

    boolean isShared() {
      return number < 0;
    }
  }
}

package io.rapport.tracking.domain.json;

/**
 * Which names the objects have that a scanner is in, to find one that is said twice. It knows them
 * by their hash, and only so many; when in doubt, a name is not new.
 */
final class ObjectNames {

  private static final int ROOM = 64;

  private final int[] hashes = new int[ROOM];
  private int first;
  private int count;

  /** Goes into an object; returns what {@link #leave} must be told. */
  int enter() {
    int outer = first;
    first = count;
    return outer;
  }

  void leave(int outer) {
    count = first;
    first = outer;
  }

  boolean isNew(byte[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    for (int i = first; i < count; i++) {
      if (hashes[i] == hash) {
        return false;
      }
    }
    if (count == ROOM) {
      return false;
    }
    hashes[count++] = hash;
    return true;
  }
}

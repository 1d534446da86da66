package io.rapport.metrics.adapter.out.duckdb;

/**
 * Remembers which id hashes were stored, in fixed memory: a Bloom filter. It may think that it has
 * seen what it has not, and then the store is asked; it never misses what it has seen.
 */
final class SeenIds {

  private static final int PROBES = 7;

  private final long[] words;

  /**
   * Knows nothing yet.
   *
   * @param bytes its memory; four bytes an id keep the store from being asked in vain
   */
  SeenIds(int bytes) {
    this.words = new long[Math.max(1, bytes / Long.BYTES)];
  }

  boolean maySee(long idHash) {
    for (int probe = 0; probe < PROBES; probe++) {
      long bit = bit(idHash, probe);
      if ((words[(int) (bit >>> 6)] & (1L << bit)) == 0) {
        return false;
      }
    }
    return true;
  }

  void add(long idHash) {
    for (int probe = 0; probe < PROBES; probe++) {
      long bit = bit(idHash, probe);
      words[(int) (bit >>> 6)] |= 1L << bit;
    }
  }

  private long bit(long idHash, int probe) {
    var mixed = (idHash & 0xFFFF_FFFFL) + probe * ((idHash >>> 32) | 1);
    return Long.remainderUnsigned(mixed * 0x9E37_79B9_7F4A_7C15L, words.length * 64L);
  }
}

package io.rapport.bench.tracking;

/** What became of events, by whoever counted them. */
record Receipts(long accepted, long refused) {

  Receipts minus(Receipts before) {
    return new Receipts(accepted - before.accepted, refused - before.refused);
  }
}

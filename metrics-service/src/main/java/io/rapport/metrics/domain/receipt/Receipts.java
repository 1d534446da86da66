package io.rapport.metrics.domain.receipt;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the events of some time.
 *
 * @param received counted when they were read, apart from what became of them
 * @param refused by reason
 * @param replayed how many of them were refused before and taken again
 * @param notDedupable how many had no id, so that their repeats are new events
 */
public record Receipts(
    long received,
    long stored,
    long duplicate,
    long bot,
    Map<String, Long> refused,
    long replayed,
    long notDedupable) {

  public static final Receipts NONE = new Receipts(0, 0, 0, 0, Map.of(), 0, 0);

  public Receipts {
    refused = Map.copyOf(refused);
  }

  /** How many were refused, for whatever reason. */
  public long allRefused() {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }

  public Receipts plus(Receipts more) {
    var reasons = new TreeMap<>(refused);
    more.refused.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
    return new Receipts(
        received + more.received,
        stored + more.stored,
        duplicate + more.duplicate,
        bot + more.bot,
        reasons,
        replayed + more.replayed,
        notDedupable + more.notDedupable);
  }
}

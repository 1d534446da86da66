package io.rapport.bench.tracking;

import io.rapport.bench.load.Measured;
import io.rapport.bench.load.Spread;
import java.time.Duration;
import java.util.List;

/**
 * What became of a long run under full load.
 *
 * @param batch how many good events each batch had, beside one that is refused
 * @param inTheLog what the broker has
 * @param counted what the service says to operators
 * @param memory of the service in MiB, again and again
 */
record EnduranceReport(
    Duration time,
    Measured single,
    Measured batched,
    int batch,
    Receipts inTheLog,
    Receipts counted,
    List<Long> memory) {

  private static final int PARTS = 10;

  @Override
  public String toString() {
    return """

    %d minutes of full load: %.0f events a second, %d requests failed
                          accepted        refused
    clients were told     %-15d %d
    the log has           %-15d %d
    the service counted   %-15d %d
    everything adds up    %s

    memory of tracking-service, MiB, median (least … greatest): must be ≤ 381 and flat
    %s
    """
        .formatted(
            time.toMinutes(),
            (double) told().accepted() / time.toSeconds(),
            single.failed() + batched.failed(),
            told().accepted(),
            told().refused(),
            inTheLog.accepted(),
            inTheLog.refused(),
            counted.accepted(),
            counted.refused(),
            told().equals(inTheLog) && told().equals(counted) ? "yes" : "NO",
            memoryByTime());
  }

  private Receipts told() {
    return new Receipts(single.answered() + batched.answered() * batch, batched.answered());
  }

  private String memoryByTime() {
    var text = new StringBuilder();
    int length = Math.max(1, memory.size() / PARTS);
    for (int from = 0; from + length <= memory.size(); from += length) {
      var part = memory.subList(from, from + length).stream().map(Long::doubleValue).toList();
      text.append("  minute %4.1f  ".formatted((double) from / memory.size() * time.toMinutes()))
          .append(Spread.of(part).shown(0))
          .append('\n');
    }
    return text.toString().stripTrailing();
  }
}

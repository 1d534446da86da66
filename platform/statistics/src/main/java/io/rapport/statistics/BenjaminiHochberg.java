package io.rapport.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tests made side by side: each p-value becomes the smallest rate of false discoveries at which it
 * would still count.
 */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /** The same in the same order; what was not tested, or alone, stays as it is. */
  public static List<Difference> adjusted(List<Difference> family) {
    var byPValue =
        IntStream.range(0, family.size())
            .boxed()
            .filter(at -> family.get(at).pValue().isPresent())
            .sorted(Comparator.comparing(at -> family.get(at).pValue().orElseThrow()))
            .toList();
    if (byPValue.size() < 2) {
      return List.copyOf(family);
    }
    var adjusted = new ArrayList<>(family);
    double smallest = 1;
    for (int rank = byPValue.size(); rank > 0; rank--) {
      int at = byPValue.get(rank - 1);
      var one = family.get(at);
      smallest = Math.min(smallest, one.pValue().orElseThrow() * byPValue.size() / rank);
      adjusted.set(at, adjusted(one, smallest, byPValue.size()));
    }
    return List.copyOf(adjusted);
  }

  private static Difference adjusted(Difference one, double pValue, int tests) {
    return new Difference(
        one.change(),
        Optional.of(pValue),
        one.interval95(),
        one.test() + "; Benjamini–Hochberg over " + tests);
  }
}

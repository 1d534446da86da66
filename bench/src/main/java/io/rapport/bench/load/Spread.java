package io.rapport.bench.load;

import java.util.List;
import java.util.Locale;

/** The median of some rounds, with the least and the greatest beside it. */
public record Spread(double least, double median, double greatest) {

  public static Spread of(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    return new Spread(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
  }

  /** Such as {@code 0.41 (0.38 … 0.44)}. */
  public String shown(int digits) {
    var number = "%." + digits + "f";
    return String.format(
        Locale.ROOT, number + " (" + number + " … " + number + ")", median, least, greatest);
  }
}

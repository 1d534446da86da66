package io.rapport.local.sample;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A line of eight heights; what is unknown is left blank. */
final class Spark {

  private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

  private Spark() {}

  static String line(List<Double> values) {
    double low = known(values).min().orElse(0);
    double high = known(values).max().orElse(0);
    return values.stream().map(value -> height(value, low, high)).collect(Collectors.joining());
  }

  private static String height(double value, double low, double high) {
    if (Double.isNaN(value)) {
      return " ";
    }
    int step = high == low ? 3 : (int) Math.round((value - low) / (high - low) * 7);
    return HEIGHTS.substring(step, step + 1);
  }

  private static DoubleStream known(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).filter(value -> !Double.isNaN(value));
  }
}

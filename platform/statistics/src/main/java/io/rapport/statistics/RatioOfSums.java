package io.rapport.statistics;

import static java.lang.Math.sqrt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Σy ÷ Σx over independent units, such as the pages and sessions of persons: what one unit does
 * twice is not two units.
 *
 * @param few the units themselves, where they are fewer than {@link #ENOUGH}
 */
public record RatioOfSums(
    long units,
    double sumY,
    double sumX,
    double sumYY,
    double sumXY,
    double sumXX,
    List<Unit> few) {

  /** From so many units on their sums say enough. */
  public static final int ENOUGH = 30;

  /** Of nothing. */
  public static final RatioOfSums NONE = of(List.of());

  private static final int RESAMPLES = 2000;
  private static final long SEED = 20_260_101;

  public RatioOfSums {
    few = List.copyOf(few);
    if (units < ENOUGH && few.size() != units) {
      throw new IllegalArgumentException(few.size() + " of " + units + " units");
    }
  }

  public static RatioOfSums of(List<Unit> units) {
    return new RatioOfSums(
        units.size(),
        units.stream().mapToDouble(Unit::y).sum(),
        units.stream().mapToDouble(Unit::x).sum(),
        units.stream().mapToDouble(unit -> unit.y * unit.y).sum(),
        units.stream().mapToDouble(unit -> unit.x * unit.y).sum(),
        units.stream().mapToDouble(unit -> unit.x * unit.x).sum(),
        units.size() < ENOUGH ? units : List.of());
  }

  /** The share of units that have something: y is 1 of these and 0 of the others, x is 1. */
  public static RatioOfSums of(long hits, long all) {
    var few = new ArrayList<Unit>();
    for (long unit = 0; unit < all && all < ENOUGH; unit++) {
      few.add(new Unit(unit < all - hits ? 0 : 1, 1));
    }
    double y = hits;
    double x = all;
    return new RatioOfSums(all, y, x, y, y, x, few);
  }

  public Optional<Double> value() {
    return sumX == 0 ? Optional.empty() : Optional.of(ratio());
  }

  /** The same with every y so many times as large. */
  public RatioOfSums times(double factor) {
    return new RatioOfSums(
        units,
        sumY * factor,
        sumX,
        sumYY * factor * factor,
        sumXY * factor,
        sumXX,
        few.stream().map(unit -> new Unit(unit.y * factor, unit.x)).toList());
  }

  /** What of every x is no y. */
  public RatioOfSums complement() {
    return new RatioOfSums(
        units,
        sumX - sumY,
        sumX,
        sumXX - 2 * sumXY + sumYY,
        sumXX - sumXY,
        sumXX,
        few.stream().map(unit -> new Unit(unit.x - unit.y, unit.x)).toList());
  }

  /** Linearised by unit, or resampled where there are few; one unit says nothing. */
  public Optional<Interval95> interval95() {
    if (sumX == 0 || units < 2) {
      return Optional.empty();
    }
    if (units < ENOUGH) {
      var random = new SplittableRandom(SEED);
      return Optional.of(middle(resampled(() -> resample(random)), "bootstrap by unit"));
    }
    var half = Confidence.Z * sqrt(variance());
    return Optional.of(new Interval95(ratio() - half, ratio() + half, "linearised by unit"));
  }

  /** How this differs from an independent ratio, in percent of that one. */
  public Difference minus(RatioOfSums other) {
    if (sumX == 0 || other.sumX == 0) {
      return Difference.UNKNOWN;
    }
    return tested(other, Difference.percent(ratio(), other.ratio()));
  }

  /** The same in what the ratio itself is counted in. */
  public Difference pointsFrom(RatioOfSums other) {
    return sumX == 0 || other.sumX == 0
        ? Difference.UNKNOWN
        : tested(other, Optional.of(ratio() - other.ratio()));
  }

  /** Of the ratio. */
  double variance() {
    var ratio = ratio();
    var squares = sumYY - 2 * ratio * sumXY + ratio * ratio * sumXX;
    return units / (units - 1.0) * Math.max(0, squares) / (sumX * sumX);
  }

  double ratio() {
    return sumY / sumX;
  }

  private double byErrors(RatioOfSums other) {
    return Confidence.twoSided((ratio() - other.ratio()) / sqrt(variance() + other.variance()));
  }

  /** Twice the share of the resamples on the rarer side of 0, and never quite nothing. */
  private double byResamples(RatioOfSums other) {
    var random = new SplittableRandom(SEED);
    var differences = resampled(() -> resample(random) - other.resample(random));
    var below = Arrays.stream(differences).filter(difference -> difference <= 0).count();
    var above = Arrays.stream(differences).filter(difference -> difference >= 0).count();
    return Math.min(1, 2.0 * (Math.min(below, above) + 1) / (RESAMPLES + 1));
  }

  /** Many units are not kept: their ratio then moves by its error. */
  private double resample(SplittableRandom random) {
    return units < ENOUGH ? redrawn(random) : ratio() + sqrt(variance()) * random.nextGaussian();
  }

  /** As many units again, drawn from these; all without an x have no ratio and do not count. */
  private double redrawn(SplittableRandom random) {
    double y = 0;
    double x = 0;
    while (x == 0) {
      y = 0;
      for (int n = 0; n < units; n++) {
        var unit = few.get(random.nextInt(few.size()));
        y += unit.y;
        x += unit.x;
      }
    }
    return y / x;
  }

  private static double[] resampled(Draw draw) {
    var values = new double[RESAMPLES];
    Arrays.setAll(values, _ -> draw.next());
    Arrays.sort(values);
    return values;
  }

  private static Interval95 middle(double[] sorted, String method) {
    int cut = (int) (sorted.length * Confidence.ALPHA / 2);
    return new Interval95(sorted[cut - 1], sorted[sorted.length - cut], method);
  }

  private Difference tested(RatioOfSums other, Optional<Double> change) {
    if (units < 2 || other.units < 2) {
      return untested(change, "none: one unit says nothing about its spread");
    }
    if (variance() + other.variance() == 0) {
      return untested(change, "none: neither has any spread");
    }
    return units < ENOUGH || other.units < ENOUGH
        ? tested(change, byResamples(other), "bootstrap by unit, independent periods")
        : tested(change, byErrors(other), "z, linearised by unit, independent periods");
  }

  private static Difference tested(Optional<Double> change, double pValue, String test) {
    return new Difference(change, Optional.of(pValue), Optional.empty(), test);
  }

  private static Difference untested(Optional<Double> change, String why) {
    return new Difference(change, Optional.empty(), Optional.empty(), why);
  }

  /** What one unit adds to the two sums. */
  public record Unit(double y, double x) {}

  @FunctionalInterface
  private interface Draw {
    double next();
  }
}

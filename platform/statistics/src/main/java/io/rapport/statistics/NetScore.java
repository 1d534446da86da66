package io.rapport.statistics;

import static java.lang.Math.sqrt;

import java.util.Optional;

/** Some for, some neither, some against: the share of the one less that of the other, −100–100. */
public record NetScore(long promoters, long passives, long detractors) {

  private static final int ENOUGH_FOR_WALD = 30;
  private static final double FACTOR = 196;

  public long n() {
    return promoters + passives + detractors;
  }

  public Optional<Double> value() {
    return n() == 0 ? Optional.empty() : Optional.of(score());
  }

  /** The margin of error of the plain estimate, whatever its size. */
  public Optional<Double> moe95() {
    return n() == 0 ? Optional.empty() : Optional.of(wald().margin);
  }

  /** Wald's for a fair sample, else the adjusted one, which small and one-sided samples need. */
  public Optional<Interval95> interval95() {
    return n() == 0 ? Optional.empty() : Optional.of(estimate().around(score()));
  }

  /** Against an independent score: it is significant beyond the root of the margins' squares. */
  public Difference minus(NetScore other) {
    if (n() == 0 || other.n() == 0) {
      return Difference.UNKNOWN;
    }
    var change = score() - other.score();
    var here = estimate().margin;
    var there = other.estimate().margin;
    var margin = sqrt(here * here + there * there);
    return new Difference(
        Optional.of(change),
        Optional.of(Confidence.twoSided(Confidence.Z * change / margin)),
        Optional.of(new Interval95(change - margin, change + margin, "margins of error")),
        "change beyond √(MoE₁² + MoE₂²), independent periods");
  }

  private double score() {
    return 100.0 * (promoters - detractors) / n();
  }

  private Estimate estimate() {
    var wald = wald();
    return n() >= ENOUGH_FOR_WALD && wald.margin > 0 ? wald : adjusted();
  }

  private Estimate wald() {
    return Estimate.of((double) promoters, (double) detractors, (double) n(), "Wald");
  }

  /** As if ¾ of a promoter, 1½ passives and ¾ of a detractor had answered too. */
  private Estimate adjusted() {
    return Estimate.of(promoters + 0.75, detractors + 0.75, n() + 3.0, "adjusted Wald");
  }

  private record Estimate(double centre, double margin, String method) {

    static Estimate of(double promoters, double detractors, double n, String method) {
      var p = promoters / n;
      var d = detractors / n;
      var variance = p + d - (p - d) * (p - d);
      return new Estimate(100 * (p - d), FACTOR * sqrt(Math.max(0, variance) / n), method);
    }

    Interval95 around(double value) {
      return new Interval95(
          Math.min(value, Math.max(-100, centre - margin)),
          Math.max(value, Math.min(100, centre + margin)),
          method);
    }
  }
}

package io.rapport.statistics.purchase;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Looks for the most likely parameters among all above 0, on their logarithms, from several starts.
 * It trusts what it finds only if the likelihood falls on all sides of it.
 */
final class MaximumLikelihood {

  private static final double ROUGH = 0.01;
  private static final double FINE = 1e-7;
  private static final int MOST_EVALUATIONS = 1500;
  private static final double FARTHEST = Math.log(1e6);
  private static final double STEP = 1e-3;

  /** Of log-likelihood: what one step of Newton's would still gain. */
  private static final double GAIN_LEFT = 1e-3;

  private final LogLikelihood likelihood;
  private final MultivariateFunction ofLogarithms;

  MaximumLikelihood(LogLikelihood likelihood) {
    this.likelihood = likelihood;
    this.ofLogarithms = this::at;
  }

  /** The best of what the starts lead to; empty when none leads to a maximum. */
  Optional<Maximum> from(List<double[]> starts) {
    try {
      var rough =
          starts.stream()
              .map(start -> climbed(logarithms(start), ROUGH))
              .max(Comparator.comparing(PointValuePair::getValue))
              .orElseThrow();
      return checked(climbed(climbed(rough.getPoint(), FINE).getPoint(), FINE));
    } catch (MathRuntimeException e) {
      return Optional.empty();
    }
  }

  private PointValuePair climbed(double[] start, double tolerance) {
    return new SimplexOptimizer(0, tolerance)
        .optimize(
            new MaxEval(MOST_EVALUATIONS),
            new ObjectiveFunction(ofLogarithms),
            GoalType.MAXIMIZE,
            new InitialGuess(start),
            new NelderMeadSimplex(start.length, 0.3));
  }

  private Optional<Maximum> checked(PointValuePair found) {
    var point = found.getPoint();
    if (Arrays.stream(point).anyMatch(logarithm -> Math.abs(logarithm) > FARTHEST)) {
      return Optional.empty();
    }
    // It throws where the likelihood does not fall on all sides.
    var covariance = new CholeskyDecomposition(information(point)).getSolver().getInverse();
    var slope = slope(point);
    if (slope.dotProduct(covariance.operate(slope)) / 2 > GAIN_LEFT) {
      return Optional.empty();
    }
    var parameters = exponentials(point);
    var errors = new double[point.length];
    Arrays.setAll(errors, i -> parameters[i] * Math.sqrt(covariance.getEntry(i, i)));
    return Optional.of(new Maximum(boxed(parameters), found.getValue(), boxed(errors)));
  }

  private RealVector slope(double[] point) {
    var slope = new ArrayRealVector(point.length);
    for (int i = 0; i < point.length; i++) {
      slope.setEntry(i, (moved(point, i, 1) - moved(point, i, -1)) / (2 * STEP));
    }
    return slope;
  }

  /** How sharply the likelihood falls: minus its second derivatives. */
  private RealMatrix information(double[] point) {
    var information = MatrixUtils.createRealMatrix(point.length, point.length);
    var here = at(point);
    for (int i = 0; i < point.length; i++) {
      information.setEntry(
          i, i, (2 * here - moved(point, i, 1) - moved(point, i, -1)) / (STEP * STEP));
      for (int j = 0; j < i; j++) {
        var both =
            (moved(point, i, 1, j, -1)
                    + moved(point, i, -1, j, 1)
                    - moved(point, i, 1, j, 1)
                    - moved(point, i, -1, j, -1))
                / (4 * STEP * STEP);
        information.setEntry(i, j, both);
        information.setEntry(j, i, both);
      }
    }
    return information;
  }

  private double moved(double[] point, int i, int steps) {
    return moved(point, i, steps, i, 0);
  }

  private double moved(double[] point, int i, int steps, int j, int others) {
    var beside = point.clone();
    beside[i] += steps * STEP;
    beside[j] += others * STEP;
    return at(beside);
  }

  /** Nothing is likely where it cannot be told. */
  private double at(double[] logarithms) {
    var value = likelihood.at(exponentials(logarithms));
    return Double.isFinite(value) ? value : -Double.MAX_VALUE;
  }

  private static double[] logarithms(double[] parameters) {
    return Arrays.stream(parameters).map(Math::log).toArray();
  }

  private static double[] exponentials(double[] logarithms) {
    return Arrays.stream(logarithms).map(Math::exp).toArray();
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** The most likely parameters, and how far they may be off. */
  record Maximum(List<Double> parameters, double logLikelihood, List<Double> standardErrors) {

    Maximum {
      parameters = List.copyOf(parameters);
      standardErrors = List.copyOf(standardErrors);
    }

    <M> Fit<M> fit(M model, long customers) {
      return new Fit.Found<>(model, logLikelihood, customers, standardErrors);
    }
  }
}

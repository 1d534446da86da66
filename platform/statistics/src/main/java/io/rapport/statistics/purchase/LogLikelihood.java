package io.rapport.statistics.purchase;

/** How likely what was seen is. */
@FunctionalInterface
interface LogLikelihood {

  /** Under these parameters, each above 0. */
  double at(double[] parameters);
}

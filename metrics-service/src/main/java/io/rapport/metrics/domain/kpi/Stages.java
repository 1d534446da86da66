package io.rapport.metrics.domain.kpi;

/**
 * How many persons are where in their life with the product.
 *
 * @param newcomers active for the first time ever
 * @param returning active as in the interval before
 * @param resurrected active again, but not in the interval before
 * @param dormant active in the interval before, and not in this one
 */
public record Stages(long newcomers, long returning, long resurrected, long dormant) {

  public static final Stages NONE = new Stages(0, 0, 0, 0);

  long active() {
    return newcomers + returning + resurrected;
  }
}

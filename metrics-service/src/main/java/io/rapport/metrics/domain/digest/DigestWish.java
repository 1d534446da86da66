package io.rapport.metrics.domain.digest;

import java.util.List;

/**
 * What a project wants to read of its weeks.
 *
 * @param kpis in this order; empty: the usual ones
 * @param isTold whether others are told that a week is ready
 */
public record DigestWish(List<String> kpis, boolean isTold) {

  /** How many at most. */
  public static final int MOST = 20;

  /** Of who has wished for nothing. */
  public static final DigestWish USUAL = new DigestWish(List.of(), true);

  private static final List<String> USUAL_KPIS =
      List.of(
          "nps",
          "csat",
          "visitors",
          "sessions",
          "engagement_rate",
          "conversion_rate",
          "revenue",
          "average_order_value");

  public DigestWish {
    kpis = kpis.stream().distinct().limit(MOST).toList();
  }

  /** Which KPIs it is made of. */
  public List<String> chosen() {
    return kpis.isEmpty() ? USUAL_KPIS : kpis;
  }
}

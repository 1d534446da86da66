package io.rapport.metrics.domain.customer;

/**
 * How many are customers.
 *
 * @param atStart of a time
 * @param kept of these, those who are customers at its end
 * @param won those at its end who were none at its start
 */
public record CustomerCounts(long atStart, long kept, long won) {

  public static final CustomerCounts NONE = new CustomerCounts(0, 0, 0);

  public long atEnd() {
    return kept + won;
  }

  public long lost() {
    return atStart - kept;
  }
}

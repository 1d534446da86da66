package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.customer.CustomerCounts;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.CustomerRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who is a customer, and when. */
public interface CustomerFacts {

  /**
   * The customers of each bucket that has begun.
   *
   * @param now the end of what has not ended yet is the end of its day
   */
  Map<Cell, CustomerCounts> counts(Slices slices, CustomerRule rule, Instant now);

  List<Input> inputs(Slices slices, CustomerRule rule, Instant now);

  /** By name. */
  List<CustomerRecord> records(Slices slices, CustomerRule rule, Instant now, PageRequest page);
}

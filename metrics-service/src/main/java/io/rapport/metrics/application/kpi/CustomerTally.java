package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.CustomerFacts;
import io.rapport.metrics.domain.customer.CustomerCounts;
import io.rapport.metrics.domain.kpi.CustomerKpi;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.CustomerRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Counts customers at the ends of times. */
record CustomerTally(CustomerKpi kpi, CustomerFacts data, Instant now)
    implements Tally<CustomerCounts> {

  @Override
  public Map<Cell, CustomerCounts> count(Slices slices) {
    return data.counts(slices, kpi.rule(), now);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.inputs(slices, kpi.rule(), now);
  }

  @Override
  public List<CustomerRecord> records(Slices slices, PageRequest page) {
    return data.records(slices, kpi.rule(), now, page);
  }

  @Override
  public CustomerCounts none() {
    return CustomerCounts.NONE;
  }
}

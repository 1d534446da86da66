package io.rapport.metrics.domain.record;

import java.util.List;
import java.util.Optional;

/** Some records in order, and after which place there are more. */
public record RecordPage(List<KpiRecord> items, Optional<Place> next) {

  public RecordPage {
    items = List.copyOf(items);
  }
}

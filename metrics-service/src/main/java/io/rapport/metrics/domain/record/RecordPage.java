package io.rapport.metrics.domain.record;

import java.util.List;
import java.util.Optional;

/** Some records in order, and after which place there are more. */
public record RecordPage(List<KpiRecord> items, Optional<Place> next) {

  public RecordPage {
    items = List.copyOf(items);
  }

  /** Those that fit on a page, of one more than that. */
  public static RecordPage of(List<KpiRecord> found, int limit) {
    if (found.size() <= limit) {
      return new RecordPage(found, Optional.empty());
    }
    var items = found.subList(0, limit);
    return new RecordPage(items, Optional.of(items.getLast().place()));
  }
}

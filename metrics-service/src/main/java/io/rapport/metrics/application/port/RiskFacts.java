package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.prediction.RiskCounts;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RiskRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.purchase.BetaGeometric;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who was active or ordered in the time or in the as long time before, and what says that they
 * leave. What is asked is one bucket; {@code buying} tells who has left for good.
 */
public interface RiskFacts {

  Map<Cell, RiskCounts> counts(Slices slices, Optional<BetaGeometric> buying);

  /** The highest risk first, then by name. */
  List<RiskRecord> records(Slices slices, Optional<BetaGeometric> buying, PageRequest page);
}

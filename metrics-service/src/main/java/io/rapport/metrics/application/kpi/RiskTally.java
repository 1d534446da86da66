package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.BuyerFacts;
import io.rapport.metrics.application.port.RiskFacts;
import io.rapport.metrics.application.port.RiskRule;
import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.ChurnRisk;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Per;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.prediction.RiskCounts;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RiskRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts who is about to leave. */
final class RiskTally implements OneBucketTally<RiskCounts> {

  private static final Instant EVER = Instant.EPOCH;
  private static final String QUESTION_TYPE = "nps";

  private final ChurnRisk kpi;
  private final Snapshot snapshot;
  private final RiskFacts data;
  private final BuyerFacts buyers;
  private final ModelsByEnd models;

  RiskTally(ChurnRisk kpi, Snapshot snapshot, RiskRule rule) {
    this.kpi = kpi;
    this.snapshot = snapshot;
    this.data = snapshot.risks(rule);
    this.buyers = snapshot.money().buyers(rule.money(), rule.now());
    this.models = new ModelsByEnd(buyers);
  }

  @Override
  public ChurnRisk kpi() {
    return kpi;
  }

  @Override
  public Map<Cell, RiskCounts> count(Slices slices) {
    return data.counts(slices, models.of(slices).buyingModel());
  }

  @Override
  public List<Input> inputs(Slices slices) {
    var asked = slices.everybody();
    var span = slices.buckets().getLast();
    var visited = asked.of(new Span(span.before().start(), span.end()));
    var answered = asked.of(new Span(EVER.atZone(span.end().getZone()), span.end()));
    return Stream.of(
            snapshot.personInputs(visited, Who.ALL),
            buyers.inputs(asked),
            snapshot.answers().scoreInputs(answered, QUESTION_TYPE, Per.PERSON))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  @Override
  public List<RiskRecord> records(Slices slices, PageRequest page) {
    return data.records(slices, models.of(slices).buyingModel(), page);
  }

  @Override
  public RiskCounts none() {
    return RiskCounts.NONE;
  }
}

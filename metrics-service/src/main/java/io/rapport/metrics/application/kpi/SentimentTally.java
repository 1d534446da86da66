package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.SocialFacts;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Sentiments;
import io.rapport.metrics.domain.kpi.SocialSentiment;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Map;

/** Counts how people speak. */
record SentimentTally(SocialSentiment kpi, SocialFacts data) implements Tally<Sentiments> {

  @Override
  public Map<Cell, Sentiments> count(Slices slices) {
    return data.sentiments(slices);
  }

  @Override
  public Sentiments total(Slices whole, Map<Cell, Sentiments> series) {
    return series.values().stream().reduce(none(), Sentiments::plus);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.sentimentInputs(slices);
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.sentimentRecords(slices, page);
  }

  @Override
  public Sentiments none() {
    return Sentiments.NONE;
  }
}

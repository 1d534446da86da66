package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Sentiments;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.social.SocialBase;
import java.util.List;
import java.util.Map;

/** What is done with posts, by post or network, and how people speak. */
public interface SocialFacts extends RatioFacts<SocialBase> {

  Map<Cell, Sentiments> sentiments(Slices slices);

  List<Input> sentimentInputs(Slices slices);

  List<EventRecord> sentimentRecords(Slices slices, PageRequest page);
}

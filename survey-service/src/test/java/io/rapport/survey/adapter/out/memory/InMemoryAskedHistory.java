package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.AskedHistory;
import io.rapport.survey.domain.asking.Metric;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was remembered, in its order. */
public final class InMemoryAskedHistory implements AskedHistory {

  private final List<Object> remembered = Collections.synchronizedList(new ArrayList<>());

  public List<Object> remembered() {
    return List.copyOf(remembered);
  }

  @Override
  public void shown(Encounter showing, Set<Metric> metrics, Optional<Instant> placeUntil) {
    remembered.add(showing);
  }

  @Override
  public void dismissed(Encounter dismissal) {
    remembered.add(dismissal);
  }

  @Override
  public void answered(Response first, boolean hasQuota) {
    remembered.add(first);
  }
}

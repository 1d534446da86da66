package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.kpi.LengthSplits;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.Span;
import java.util.Map;

/** How long sessions are, in two periods side by side. */
public interface SessionLengths {

  /** For the largest parts of the one bucket, against the same parts before. */
  Map<Key, LengthSplits> splits(Slices slices, Span before, SessionRule rule);
}

package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.raw.RawExtent;
import io.rapport.metrics.domain.raw.RawKind;
import io.rapport.metrics.domain.raw.RawSelection;
import java.nio.file.Path;

/** What came in, as it is kept, for other programs. */
public interface RawData {

  /** How much a copy would hold. */
  RawExtent extent(RawKind kind, RawSelection selection);

  /** Writes a Parquet file of it. */
  void copy(RawKind kind, RawSelection selection, Path file);
}

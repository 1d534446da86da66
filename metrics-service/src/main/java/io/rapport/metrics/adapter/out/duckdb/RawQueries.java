package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.RawData;
import io.rapport.metrics.domain.raw.RawExtent;
import io.rapport.metrics.domain.raw.RawKind;
import io.rapport.metrics.domain.raw.RawSelection;
import java.nio.file.Path;

/** Copies of what is stored. */
final class RawQueries implements RawData {

  private final Reading reading;

  RawQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public RawExtent extent(RawKind kind, RawSelection selection) {
    return reading
        .list(
            selected("raw.extent", kind, selection),
            row -> new RawExtent(row.getLong("found"), row.getLong("bytes")))
        .getFirst();
  }

  @Override
  public void copy(RawKind kind, RawSelection selection, Path file) {
    reading.run(
        selected("raw.copy", kind, selection).with("file", ArchiveWriter.quoted(file.toString())));
  }

  private static Query selected(String query, RawKind kind, RawSelection selection) {
    return Query.named(query)
        .with("rows", Resources.read(source(kind) + ".sql"))
        .set("project", selection.project())
        .set("from", Selected.millis(selection.span().start()))
        .set("to", Selected.millis(selection.span().end()))
        .set("share", selection.share().number() - 1)
        .set("shares", selection.share().of());
  }

  private static String source(RawKind kind) {
    return switch (kind) {
      case EVENTS -> "raw.events";
      case ANSWERS -> "raw.answers";
    };
  }
}

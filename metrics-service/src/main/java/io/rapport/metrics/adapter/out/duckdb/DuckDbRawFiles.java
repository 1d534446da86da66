package io.rapport.metrics.adapter.out.duckdb;

import static java.util.Locale.ROOT;

import io.rapport.contracts.Topics;
import io.rapport.metrics.application.port.RawFileRefused;
import io.rapport.metrics.application.port.RawFiles;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.raw.RawExtent;
import io.rapport.metrics.domain.raw.RawFile;
import io.rapport.metrics.domain.raw.RawKind;
import io.rapport.metrics.domain.receipt.Receipt;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads files of raw data in a database of their own, which is gone afterwards. */
final class DuckDbRawFiles implements RawFiles {

  /** As which write key events stand in the receipts that were brought in. */
  private static final String KEY = "import";

  private static final int PARTITIONS = 0x3fffffff;

  private final Path spill;

  DuckDbRawFiles(Path spill) {
    this.spill = spill;
  }

  @Override
  public RawExtent extent(RawFile file) {
    var extent = new ArrayList<RawExtent>();
    ask(
        file,
        "raw.read.extent",
        0,
        row -> extent.add(new RawExtent(row.getLong("found"), row.getLong("bytes"))));
    return extent.getFirst();
  }

  @Override
  public void check(RawFile file) {
    ask(
        file,
        "raw.read." + name(file.kind()) + ".faults",
        0,
        row -> {
          throw new RawFileRefused(
              "row %d: %s".formatted(row.getLong("row"), row.getString("reason")));
        });
  }

  /** Topics have no partitions below 0. */
  @Override
  public LogPartition partition(RawFile file) {
    var name = "%s:%s:%s".formatted(KEY, file.project(), file.sha256());
    return new LogPartition(topic(file.kind()), name, -1 - (name.hashCode() & PARTITIONS));
  }

  @Override
  public void each(RawFile file, long from, Consumer<LogEntry> taker) {
    ask(file, "raw.read." + name(file.kind()), from, row -> taker.accept(entry(file.kind(), row)));
  }

  private static LogEntry entry(RawKind kind, ResultSet row) throws SQLException {
    return switch (kind) {
      case EVENTS -> received(ArchivedRows.event(row));
      case ANSWERS -> ArchivedRows.fact(row);
    };
  }

  private static LogEntry received(LogEntry.Tracked tracked) {
    var event = tracked.event();
    return new LogEntry.Tracked(
        tracked.position(),
        event,
        new Receipt(event.project(), KEY, event.receivedAt(), true, Optional.empty()));
  }

  private void ask(RawFile file, String query, long from, Reading.Visit visit) {
    var asked =
        Query.named(query)
            .with("file", ArchiveWriter.quoted(file.path().toString()))
            .set("project", file.project())
            .set("log_partition", partition(file).partition())
            .set("from", from);
    try (var reader = ArchiveReader.open(spill)) {
      reader.each(asked, visit);
    } catch (SQLException e) {
      throw new RawFileRefused(
          "is no Parquet file of %s as they are exported: %s"
              .formatted(name(file.kind()), firstLine(e)));
    }
  }

  private static String firstLine(SQLException e) {
    return Optional.ofNullable(e.getMessage()).stream()
        .flatMap(String::lines)
        .findFirst()
        .orElse("it cannot be read");
  }

  private static String name(RawKind kind) {
    return kind.name().toLowerCase(ROOT);
  }

  private static String topic(RawKind kind) {
    return switch (kind) {
      case EVENTS -> Topics.TRACKING_EVENTS.name();
      case ANSWERS -> Topics.SURVEY_ANSWERS.name();
    };
  }
}

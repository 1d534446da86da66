package io.rapport.metrics.application.transfer;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.RawFiles;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.raw.RawExtent;
import io.rapport.metrics.domain.raw.RawFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings a file of raw data into a project. It is read as if it were a partition of the log: the
 * store keeps in the same transaction how far it has come, so that it goes on there when it was
 * interrupted, and what was brought in is archived, erased and made anew like everything else.
 */
@ApplicationScoped
public class BringIn {

  private static final int AT_ONCE = 5000;

  private final AnalyticsStore store;
  private final RawFiles files;

  public BringIn(AnalyticsStore store, RawFiles files) {
    this.store = store;
    this.files = files;
  }

  /** Only looks whether it could be brought in, and how much of it is there already. */
  public Report tryOut(RawFile file, Consumer<RawExtent> limits) {
    return report(file, limits, store.offsets().getOrDefault(files.partition(file), 0L));
  }

  /** Brings it in; what is there already stays as it is. */
  public synchronized Report bringIn(RawFile file, Consumer<RawExtent> limits) {
    var partition = files.partition(file);
    long before = store.offsets().getOrDefault(partition, 0L);
    var report = report(file, limits, before);
    var incoming = new Incoming(partition, before, report);
    files.each(file, before, incoming::take);
    incoming.store();
    return incoming.report;
  }

  private Report report(RawFile file, Consumer<RawExtent> limits, long before) {
    var extent = files.extent(file);
    limits.accept(extent);
    files.check(file);
    return new Report(extent.rows(), before, 0, 0, 0);
  }

  /**
   * What became of a file.
   *
   * @param rows that are in it
   * @param before that had been brought in before
   * @param duplicates that the project had, from wherever they came
   * @param refused of persons who were erased
   */
  public record Report(long rows, long before, long stored, long duplicates, long refused) {}

  private final class Incoming {

    private final LogPartition partition;
    private final List<LogEntry> entries = new ArrayList<>(AT_ONCE);
    private long next;
    private Report report;

    Incoming(LogPartition partition, long next, Report report) {
      this.partition = partition;
      this.next = next;
      this.report = report;
    }

    void take(LogEntry entry) {
      entries.add(entry);
      if (entries.size() == AT_ONCE) {
        store();
      }
    }

    void store() {
      if (entries.isEmpty()) {
        return;
      }
      next += entries.size();
      var stored = store.append(new Batch(entries, Map.of(partition, next)));
      report =
          new Report(
              report.rows(),
              report.before(),
              report.stored() + stored.events() + stored.surveyFacts(),
              report.duplicates() + stored.duplicates(),
              report.refused() + stored.refused());
      entries.clear();
    }
  }
}

package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.funnel.PersonWay;
import io.rapport.metrics.domain.funnel.StepEvent;
import io.rapport.metrics.domain.selection.Slices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes ways of events that come person by person, in the order of time. Who did several things in
 * one moment is left for later: their order is not known then.
 */
final class WaysRead {

  private final Consumer<PersonWay> each;
  private final boolean isNamed;
  private final boolean isBroken;
  private final long[] starts;
  private final long from;
  private final long end;
  private final List<StepEvent> way = new ArrayList<>();
  private int person;
  private int bucket;
  private boolean isTied;
  private boolean someAreTied;

  /**
   * @param isNamed whether the events have names
   */
  WaysRead(Slices slices, boolean isNamed, Consumer<PersonWay> each) {
    this.each = each;
    this.isNamed = isNamed;
    this.isBroken = slices.breakdown().isPresent();
    this.starts =
        slices.buckets().stream().mapToLong(span -> Selected.millis(span.start())).toArray();
    this.from = starts[0];
    this.end = Selected.millis(slices.buckets().getLast().end());
  }

  /** What is read of events beside person and moment. */
  String besides() {
    return (isNamed ? ", id_hash" : "") + (isBroken ? ", key" : "");
  }

  /** The next event, of anybody. */
  void untied(ResultSet row) throws SQLException {
    var event = next(row);
    isTied |= !way.isEmpty() && way.getLast().at() == event.at();
    way.add(event);
  }

  /** The next event of somebody who was left for later. */
  void tied(ResultSet row) throws SQLException {
    var event = next(row);
    way.add(event);
  }

  /** Nothing more comes for now. */
  void end() {
    if (isTied) {
      someAreTied = true;
    } else if (!way.isEmpty()) {
      each.accept(new PersonWay(way));
    }
    way.clear();
    isTied = false;
    bucket = 0;
  }

  boolean areTied() {
    return someAreTied;
  }

  private StepEvent next(ResultSet row) throws SQLException {
    int next = row.getInt(1);
    if (next != person) {
      end();
      person = next;
    }
    return event(row);
  }

  private StepEvent event(ResultSet row) throws SQLException {
    long moment = row.getLong(2);
    long at = from + moment / FunnelSteps.ALL;
    int bits = (int) (moment % FunnelSteps.ALL);
    return new StepEvent(
        at,
        bits & (FunnelSteps.EXCLUDES - 1),
        bucket(at),
        (bits & FunnelSteps.EXCLUDES) != 0,
        isNamed ? row.getLong("id_hash") : StepEvent.UNNAMED,
        isBroken ? row.getString("key") : null);
  }

  /** Events come in the order of time. */
  private int bucket(long at) {
    if (at >= end) {
      return StepEvent.NO_ENTRY;
    }
    if (bucket + 1 < starts.length && at >= starts[bucket + 1]) {
      int found = Arrays.binarySearch(starts, bucket + 1, starts.length, at);
      bucket = found < 0 ? -found - 2 : found;
    }
    return bucket;
  }
}

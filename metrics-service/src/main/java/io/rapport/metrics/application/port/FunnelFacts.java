package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.funnel.PersonWay;
import io.rapport.metrics.domain.kpi.Funnel;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.function.Consumer;

/** What people did on their way through a funnel. */
public interface FunnelFacts {

  /** Shows the way of each person who entered in one of the buckets, one after the other. */
  void ways(Slices slices, Funnel funnel, Consumer<PersonWay> each);

  /** The same with events that are named. */
  void waysOfNamed(Slices slices, Funnel funnel, Consumer<PersonWay> each);

  /** The events that were a step or ended an attempt. */
  List<Input> inputs(Slices slices, Funnel funnel);

  /** These very events, as a way names them. */
  List<EventRecord> records(Slices slices, Funnel funnel, List<Long> events, PageRequest page);
}

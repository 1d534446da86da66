package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.RatioFacts;
import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.mail.MailRatio;
import io.rapport.metrics.domain.mail.Mails;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Map;

/** Asks about e-mails. */
record MailQueries(Reading reading) implements RatioFacts<MailRatio> {

  @Override
  public Map<Cell, ExactRatio> sums(Slices slices, MailRatio ratio) {
    var query = mails("mails.ratio", slices).with("y", y(ratio)).with("x", x(ratio));
    return reading.ratios(query);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return reading.inputs(DuckDbSnapshot.EVENTS, mails("mails.inputs", slices));
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return reading.list(Selected.paged(mails("mails.records", slices), page), Records::event);
  }

  private static String y(MailRatio ratio) {
    return switch (ratio) {
      case OPENED -> "opened";
      case CLICKED, CLICKED_OF_OPENED -> "clicked";
      case OPENED_BY_MACHINES -> "greatest(opened_by_machine - opened, 0)";
    };
  }

  private static String x(MailRatio ratio) {
    return switch (ratio) {
      case OPENED, CLICKED, OPENED_BY_MACHINES -> "1";
      case CLICKED_OF_OPENED -> "opened";
    };
  }

  private static Query mails(String name, Slices slices) {
    return Selected.events(name, slices)
        .set("delivered", Mails.DELIVERED)
        .set("opened", Mails.OPENED)
        .set("clicked", Mails.CLICKED)
        .set("watched", Mails.WATCHED.toMillis())
        .set(
            "machine_flags",
            new Query.Strings(Mails.MACHINE_FLAGS.stream().map(flag -> "/" + flag).toList()))
        .set("machine_agents", Mails.MACHINE_AGENTS);
  }
}

package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.application.port.Projects;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.RefusedSelection;
import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.time.Span;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a question about receipts of parameters, or says everything that is wrong with them. */
@ApplicationScoped
class ReceiptQuestions {

  private static final Set<String> RECEIPTS = Set.of("from", "to", "interval");
  private static final Set<String> REFUSED =
      Stream.concat(Stream.of("from", "to", "reason", "key"), Paging.PARAMETERS.stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final int LONGEST = 100;

  private final Projects projects;
  private final Periods periods;

  ReceiptQuestions(Projects projects, Periods periods) {
    this.projects = projects;
    this.periods = periods;
  }

  Receipts receipts(String project, Parameters parameters) {
    var settings = settings(project);
    var reader = new Reader(parameters);
    reader.allowOnly(RECEIPTS);
    var period = periods.read(reader, settings);
    var interval =
        reader
            .one("interval", text -> Texts.symbol(text, Arrays.asList(Interval.values())))
            .orElse(Interval.DAY);
    period.ifPresent(cut -> periods.check(cut, interval, settings, reader));
    reader.check();
    return new Receipts(period.orElseThrow(), interval, new Calendar(settings.weekStart()));
  }

  Refused refused(String project, Parameters parameters) {
    var reader = new Reader(parameters);
    reader.allowOnly(REFUSED);
    var period = periods.read(reader, settings(project));
    var reason = reader.one("reason", ReceiptQuestions::code);
    var key = reader.one("key", ReceiptQuestions::code);
    var page = Paging.read(reader);
    reader.check();
    return new Refused(
        new RefusedSelection(project, period.orElseThrow().span(), reason, key), page);
  }

  private ProjectSettings settings(String project) {
    return projects.find(project).orElseThrow(() -> ProblemException.notFound("project"));
  }

  private static String code(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new Unreadable("has 1 to " + LONGEST + " characters");
    }
    return text;
  }

  /** Of which time, and how finely. */
  record Receipts(Period period, Interval interval, Calendar calendar) {

    List<Span> buckets() {
      return calendar.buckets(period, interval);
    }
  }

  /** Which refused events, and which page of them. */
  record Refused(RefusedSelection selection, PageRequest page) {}
}

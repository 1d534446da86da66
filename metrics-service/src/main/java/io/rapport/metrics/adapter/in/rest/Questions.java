package io.rapport.metrics.adapter.in.rest;

import static java.util.stream.Collectors.toSet;

import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.application.kpi.KpiQuestion;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.application.port.Projects;
import io.rapport.metrics.domain.kpi.ActiveUsers;
import io.rapport.metrics.domain.kpi.Kpi;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a question of parameters, or says everything that is wrong with them. */
@ApplicationScoped
class Questions {

  private static final Set<String> COMMON =
      Set.of("from", "to", "interval", "filter", "breakdown", "compare");
  private static final Set<String> PAGING = Set.of("limit", "cursor");
  private static final int MOST_FILTERS = 20;
  private static final int MOST_RECORDS = 500;
  private static final int SOME_RECORDS = 50;

  private final Projects projects;
  private final MetricsConfig.Queries limits;

  Questions(Projects projects, MetricsConfig config) {
    this.projects = projects;
    this.limits = config.queries();
  }

  KpiQuestion question(String project, Kpi kpi, Parameters parameters) {
    var reader = new Reader(parameters);
    reader.allowOnly(allowed(kpi, Set.of()));
    return read(project, kpi, reader);
  }

  Page page(String project, Kpi kpi, Parameters parameters) {
    var reader = new Reader(parameters);
    reader.allowOnly(allowed(kpi, PAGING));
    var limit = reader.one("limit", Questions::limit).orElse(SOME_RECORDS);
    var after = reader.one("cursor", CursorText::read);
    return new Page(read(project, kpi, reader), new PageRequest(after, limit));
  }

  private KpiQuestion read(String project, Kpi plain, Reader reader) {
    var settings = projects.find(project).orElseThrow(() -> ProblemException.notFound("project"));
    var kpi = withParameters(plain, reader);
    var definition = kpi.definition();
    var period = period(reader, settings);
    var interval =
        reader
            .one("interval", text -> Texts.symbol(text, definition.intervals()))
            .orElse(Interval.DAY);
    period.ifPresent(cut -> checkBuckets(cut, interval, settings, reader));
    var filters = reader.many("filter", text -> FilterText.read(text, definition));
    if (filters.size() > MOST_FILTERS) {
      reader.refuse("filter", "is given more than " + MOST_FILTERS + " times");
    }
    var breakdown = reader.one("breakdown", text -> DimensionText.read(text, definition));
    var compares = reader.one("compare", Questions::previous).isPresent();
    reader.check();
    return new KpiQuestion(
        project, settings, kpi, period.orElseThrow(), interval, filters, breakdown, compares);
  }

  private Optional<Period> period(Reader reader, ProjectSettings settings) {
    var from = reader.required("from", Texts::date);
    var to = reader.required("to", Texts::date);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return period(reader, settings, from.get(), to.get());
  }

  private Optional<Period> period(
      Reader reader, ProjectSettings settings, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      reader.refuse("to", "lies before from");
      return Optional.empty();
    }
    if (!to.isBefore(from.plusYears(limits.mostYears()))) {
      reader.refuse("to", "lies more than " + limits.mostYears() + " years after from");
      return Optional.empty();
    }
    return Optional.of(new Period(from, to, settings.zone()));
  }

  private void checkBuckets(
      Period period, Interval interval, ProjectSettings settings, Reader reader) {
    if (new Calendar(settings.weekStart()).atMost(period, interval) > limits.mostBuckets()) {
      reader.refuse(
          "interval",
          "would cut the period into more than "
              + limits.mostBuckets()
              + " buckets; take a longer interval or a shorter period");
    }
  }

  private static Kpi withParameters(Kpi kpi, Reader reader) {
    return kpi instanceof ActiveUsers
        ? new ActiveUsers(reader.one("window", Questions::window).orElse(1))
        : kpi;
  }

  private static int window(String text) {
    var days = Texts.number(text);
    if (!ActiveUsers.WINDOWS.contains(days)) {
      throw new Unreadable("must be 1, 7 or 30");
    }
    return days;
  }

  private static int limit(String text) {
    var limit = Texts.number(text);
    if (limit < 1 || limit > MOST_RECORDS) {
      throw new Unreadable("must be 1 to " + MOST_RECORDS);
    }
    return limit;
  }

  private static String previous(String text) {
    if (!text.equals("previous")) {
      throw new Unreadable("must be previous");
    }
    return text;
  }

  private static Set<String> allowed(Kpi kpi, Set<String> more) {
    return Stream.of(COMMON, kpi.definition().parameters().keySet(), more)
        .flatMap(Set::stream)
        .collect(toSet());
  }

  /** A question with the page of records that is asked for. */
  record Page(KpiQuestion question, PageRequest page) {}
}

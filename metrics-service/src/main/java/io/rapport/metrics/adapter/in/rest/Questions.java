package io.rapport.metrics.adapter.in.rest;

import static java.util.stream.Collectors.toSet;

import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.application.kpi.KpiQuestion;
import io.rapport.metrics.application.port.Projects;
import io.rapport.metrics.domain.kpi.Kpi;
import io.rapport.metrics.domain.kpi.KpiDefinition;
import io.rapport.metrics.domain.kpi.Sessions;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a question of parameters, or says everything that is wrong with them. */
@ApplicationScoped
class Questions {

  private static final Set<String> COMMON =
      Set.of("from", "to", "interval", "filter", "breakdown", "compare");
  private static final int MOST_FILTERS = 20;

  private final Projects projects;
  private final Periods periods;
  private final SavedSegments segments;

  Questions(Projects projects, Periods periods, SavedSegments segments) {
    this.projects = projects;
    this.periods = periods;
    this.segments = segments;
  }

  KpiQuestion question(String project, Kpi kpi, Parameters parameters) {
    var reader = new Reader(parameters);
    reader.allowOnly(allowed(kpi, Set.of()));
    return read(project, kpi, reader);
  }

  Page page(String project, Kpi kpi, Parameters parameters) {
    var reader = new Reader(parameters);
    reader.allowOnly(allowed(kpi, Paging.PARAMETERS));
    var page = Paging.read(reader);
    return new Page(read(project, kpi, reader), page);
  }

  /** Sessions come with a page of their list where that fits, in an answer to a body. */
  KpiQuestion detailed(String project, Kpi kpi, Parameters parameters) {
    if (!(kpi instanceof Sessions)) {
      return question(project, kpi, parameters);
    }
    var page = page(project, kpi, parameters);
    return page.question().about(new Sessions(Optional.of(page.page())));
  }

  private KpiQuestion read(String project, Kpi plain, Reader reader) {
    var settings = projects.find(project).orElseThrow(() -> ProblemException.notFound("project"));
    var kpi = KpiParameters.applied(plain, reader, settings);
    var definition = kpi.definition();
    var period = periods.read(reader, settings);
    var interval =
        reader
            .one("interval", text -> Texts.symbol(text, definition.intervals()))
            .or(() -> reader.one("trend", text -> Texts.symbol(text, definition.intervals())))
            .orElseGet(() -> unlessAsked(definition));
    reader.notBoth("interval", "trend");
    period.ifPresent(cut -> periods.check(cut, interval, settings, reader));
    var vocabulary = Vocabulary.of(definition, id -> segments.condition(project, id));
    var filters = reader.filters("filter", vocabulary);
    if (filters.size() > MOST_FILTERS) {
      reader.refuse("filter", "is given more than " + MOST_FILTERS + " times");
    }
    var breakdown =
        reader
            .one("breakdown", text -> DimensionText.read(text, vocabulary))
            .or(() -> KpiParameters.breakdown(kpi));
    var compares = reader.one("compare", Questions::previous).isPresent();
    reader.check();
    return new KpiQuestion(
        project, settings, kpi, period.orElseThrow(), interval, filters, breakdown, compares);
  }

  private static Interval unlessAsked(KpiDefinition definition) {
    return definition.intervals().contains(Interval.DAY) ? Interval.DAY : Interval.TOTAL;
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

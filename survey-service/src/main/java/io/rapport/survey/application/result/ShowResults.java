package io.rapport.survey.application.result;

import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.Results;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.application.result.ResultsAsked.Against;
import io.rapport.survey.application.result.ResultsAsked.AnotherSurvey;
import io.rapport.survey.application.result.ResultsAsked.Other;
import io.rapport.survey.application.result.ResultsAsked.Previous;
import io.rapport.survey.application.result.SurveyResults.Comparison;
import io.rapport.survey.application.result.SurveyResults.Group;
import io.rapport.survey.application.result.SurveyResults.OfQuestion;
import io.rapport.survey.application.result.SurveyResults.Stretch;
import io.rapport.survey.domain.result.Asked;
import io.rapport.survey.domain.result.Counts;
import io.rapport.survey.domain.result.Days.Span;
import io.rapport.survey.domain.result.GroupTally;
import io.rapport.survey.domain.result.Scoring;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.PublishedVersions;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Shows what the answers to a survey say together, and whether that really differs. */
@ApplicationScoped
public class ShowResults {

  /** The most groups that are told apart. */
  public static final int MOST_GROUPS = 50;

  private static final int ALL = Integer.MAX_VALUE;

  private final Surveys surveys;
  private final Results results;
  private final Responses responses;
  private final InstantSource clock;

  ShowResults(Surveys surveys, Results results, Responses responses, InstantSource clock) {
    this.surveys = surveys;
    this.results = results;
    this.responses = responses;
    this.clock = clock;
  }

  /** The results; empty when there is no such survey, or none to compare with. */
  public Optional<SurveyResults> show(ResultsAsked asked) {
    var versions = versions(asked.project(), asked.survey());
    var others =
        asked.against().orElse(null) instanceof AnotherSurvey(var other)
            ? versions(asked.project(), other)
            : versions;
    return versions.isEmpty() || others.isEmpty()
        ? Optional.empty()
        : Optional.of(show(asked, Asked.in(versions.get()), Asked.in(others.get())));
  }

  private SurveyResults show(ResultsAsked asked, Asked questions, Asked others) {
    var now = clock.instant();
    var spans = asked.days().cut(asked.step(), asked.weekStart());
    var tally = results.tally(asked.survey(), asked.selection(), borders(spans), questions.order());
    var counts = questions.counts(tally.said(), spans.size());
    var totals = totals(counts);
    var groups = groups(asked, questions);
    var against = asked.against().map(other -> span(asked, other, now));
    var comparisons =
        asked
            .against()
            .map(other -> compared(asked, other, against.orElseThrow(), others, totals))
            .orElse(Map.of());
    var list = new ArrayList<OfQuestion>();
    counts.forEach(
        (item, stretches) ->
            list.add(
                new OfQuestion(
                    item,
                    Objects.requireNonNull(totals.get(item)),
                    trend(spans, stretches, now),
                    groups.getOrDefault(item, List.of()),
                    Optional.ofNullable(comparisons.get(item)))));
    return new SurveyResults(
        list,
        tally,
        responses.machines(asked.survey(), in(asked.selection(), spans)),
        asked.selection().isAboutAnswersAlone()
            ? Optional.empty()
            : Optional.of(results.meetings(asked.survey(), in(asked.selection(), spans))),
        questions.order(),
        against);
  }

  private Map<Asked.Item, Comparison> compared(
      ResultsAsked asked,
      Against against,
      Span span,
      Asked others,
      Map<Asked.Item, Counts> totals) {
    var survey = against instanceof AnotherSurvey(var other) ? other : asked.survey();
    var before =
        totals(
            others.counts(
                results
                    .tally(survey, asked.selection(), borders(List.of(span)), others.order())
                    .said(),
                1));
    var comparisons = new HashMap<Asked.Item, Comparison>();
    totals.forEach(
        (item, now) ->
            counterpart(item, before)
                .ifPresent(then -> comparisons.put(item, comparison(item, now, then))));
    return comparisons;
  }

  private static Comparison comparison(Asked.Item item, Counts now, Counts then) {
    return new Comparison(
        then, Scoring.of(item.question()).map(scoring -> scoring.difference(now, then)));
  }

  /** The same question, else the only one of its kind: another survey gives its own names. */
  private static Optional<Counts> counterpart(Asked.Item item, Map<Asked.Item, Counts> others) {
    var same = others.get(item);
    if (same != null) {
      return Optional.of(same);
    }
    var alike =
        others.entrySet().stream()
            .filter(other -> other.getKey().shape().equals(item.shape()))
            .toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst().getValue()) : Optional.empty();
  }

  private Map<Asked.Item, List<Group>> groups(ResultsAsked asked, Asked questions) {
    if (asked.by().isEmpty()) {
      return Map.of();
    }
    var selection = in(asked.selection(), List.of(asked.days().span()));
    var groups = new HashMap<Asked.Item, List<Group>>();
    for (GroupTally group :
        results.groups(asked.survey(), selection, asked.by().get(), MOST_GROUPS)) {
      totals(questions.counts(group.said(), 1))
          .forEach(
              (item, counts) ->
                  groups
                      .computeIfAbsent(item, _ -> new ArrayList<>())
                      .add(new Group(group.key(), counts)));
    }
    return groups;
  }

  private static Span span(ResultsAsked asked, Against against, Instant now) {
    return switch (against) {
      case Previous() -> asked.days().previous(now);
      case Other(var days) -> days.span();
      case AnotherSurvey _ -> asked.days().span();
    };
  }

  private static List<Stretch> trend(List<Span> spans, List<Counts> counts, Instant now) {
    var trend = new ArrayList<Stretch>();
    for (int index = 0; index < spans.size(); index++) {
      var span = spans.get(index);
      trend.add(new Stretch(span, span.isUnfinished(now), counts.get(index)));
    }
    return trend;
  }

  private static Map<Asked.Item, Counts> totals(Map<Asked.Item, List<Counts>> counts) {
    var totals = new HashMap<Asked.Item, Counts>();
    counts.forEach((item, stretches) -> totals.put(item, Counts.sum(stretches)));
    return totals;
  }

  private static Selection in(Selection selection, List<Span> spans) {
    return selection.between(
        spans.getFirst().start().toInstant(), spans.getLast().end().toInstant());
  }

  private static List<Instant> borders(List<Span> spans) {
    var borders = new ArrayList<Instant>();
    spans.forEach(span -> borders.add(span.start().toInstant()));
    borders.add(spans.getLast().end().toInstant());
    return borders;
  }

  private Optional<PublishedVersions> versions(ProjectId project, SurveyId survey) {
    return surveys
        .find(project, survey)
        .map(found -> new PublishedVersions(surveys.versions(found.id(), Optional.empty(), ALL)));
  }
}

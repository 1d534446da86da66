package io.rapport.survey.application.asking;

import io.rapport.survey.application.port.AskedPersons;
import io.rapport.survey.application.port.Policies;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.asking.AskingRules;
import io.rapport.survey.domain.asking.Case;
import io.rapport.survey.domain.asking.Rule;
import io.rapport.survey.domain.asking.Verdict;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries a survey, as its author left it and as if it were live, on the persons that are known:
 * nobody is asked, and nothing is kept.
 */
@ApplicationScoped
public class DryRun {

  private static final int CHUNK = 500;
  private static final int SAMPLE = 10;

  private final AskedPersons persons;
  private final Surveys surveys;
  private final Policies policies;
  private final InstantSource clock;

  DryRun(AskedPersons persons, Surveys surveys, Policies policies, InstantSource clock) {
    this.persons = persons;
    this.surveys = surveys;
    this.policies = policies;
    this.clock = clock;
  }

  /** What would become of so many persons; empty when there is no such survey. */
  public Optional<Report> run(ProjectId project, SurveyId survey, int atMost) {
    return surveys.find(project, survey).map(found -> run(project, found, atMost));
  }

  private Report run(ProjectId project, Survey survey, int atMost) {
    var now = clock.instant();
    var tried = asIfLive(survey, now);
    var policy = policies.of(project);
    var tally = new Tally();
    var after = Optional.<String>empty();
    while (tally.persons < atMost) {
      var chunk =
          persons.known(
              project, after, Math.min(CHUNK, atMost - tally.persons), policy.perAccount(), now);
      chunk.forEach(
          known ->
              tally.add(
                  known.key(),
                  Verdict.on(
                      new Case(
                          tried,
                          known.taken(tried.id()),
                          Optional.empty(),
                          known.person(),
                          policy,
                          now))));
      if (chunk.size() < CHUNK) {
        break;
      }
      after = Optional.of(chunk.getLast().key());
    }
    var isAll =
        tally.persons < atMost
            || persons.known(project, tally.last(), 1, Optional.empty(), now).isEmpty();
    return tally.report(isAll);
  }

  private static Survey asIfLive(Survey survey, Instant now) {
    return switch (survey) {
      case Survey.Draft draft -> draft.publish(now);
      case Survey.Live live -> live.hasUnpublishedChanges() ? live.publish(now) : live;
      case Survey.Paused paused ->
          paused.hasUnpublishedChanges() ? paused.publish(now).resume(now) : paused.resume(now);
      case Survey.Closed closed ->
          new Survey.Live(closed.header(), closed.version(), closed.questionnaire());
    };
  }

  /**
   * What would become of them.
   *
   * @param shown those who would see it, some of them also depending on what happens
   * @param held by rule, in the order of the rules
   * @param isAll whether all known persons were tried
   */
  public record Report(int persons, Part shown, Map<Rule, Part> held, boolean isAll) {}

  /** How many, and the first of them. */
  public record Part(int count, List<String> sample) {}

  private static final class Tally {

    private int persons;
    private String last = "";
    private final Counted shown = new Counted();
    private final Map<Rule, Counted> held = new LinkedHashMap<>();

    Tally() {
      AskingRules.ALL.forEach(rule -> held.put(rule, new Counted()));
    }

    void add(String person, Verdict verdict) {
      persons++;
      last = person;
      verdict
          .hold()
          .map(hold -> held.computeIfAbsent(hold.rule(), _ -> new Counted()))
          .orElse(shown)
          .add(person);
    }

    Optional<String> last() {
      return Optional.of(last).filter(_ -> persons > 0);
    }

    Report report(boolean isAll) {
      var parts = new LinkedHashMap<Rule, Part>();
      held.forEach((rule, counted) -> parts.put(rule, counted.part()));
      return new Report(persons, shown.part(), parts, isAll);
    }
  }

  private static final class Counted {

    private int count;
    private final List<String> sample = new ArrayList<>();

    void add(String person) {
      count++;
      if (sample.size() < SAMPLE) {
        sample.add(person);
      }
    }

    Part part() {
      return new Part(count, List.copyOf(sample));
    }
  }
}

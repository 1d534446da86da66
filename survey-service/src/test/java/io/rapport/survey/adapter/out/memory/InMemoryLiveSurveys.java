package io.rapport.survey.adapter.out.memory;

import static java.util.Comparator.comparing;

import io.rapport.survey.application.port.LiveSurveys;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The live ones of these surveys, as they are now. */
public record InMemoryLiveSurveys(Surveys surveys) implements LiveSurveys {

  /** Nothing is remembered here that could be older. */
  public static final long NEWEST = Long.MAX_VALUE;

  private static final Comparator<Survey.Live> PRIORITY =
      comparing(live -> -live.version().questionnaire().targeting().priority());

  @Override
  public List<Survey.Live> of(ProjectId project, long stamp) {
    return surveys.page(project, Optional.empty(), Integer.MAX_VALUE).stream()
        .filter(Survey.Live.class::isInstance)
        .map(Survey.Live.class::cast)
        .sorted(PRIORITY.thenComparing(live -> live.id().toString()))
        .toList();
  }

  @Override
  public Optional<Remembered> remembered(ProjectId project) {
    return Optional.of(new Remembered(NEWEST, of(project, NEWEST)));
  }
}

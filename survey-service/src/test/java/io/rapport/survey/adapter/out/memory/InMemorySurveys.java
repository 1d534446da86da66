package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Surveys in memory. */
public final class InMemorySurveys implements Surveys {

  private final Map<SurveyId, Survey> surveys = new ConcurrentHashMap<>();
  private final Map<SurveyId, TreeMap<Integer, PublishedVersion>> versions =
      new ConcurrentHashMap<>();

  @Override
  public Optional<Survey> find(ProjectId project, SurveyId survey) {
    return Optional.ofNullable(surveys.get(survey))
        .filter(found -> found.header().project().equals(project));
  }

  @Override
  public void add(Survey.Draft survey) {
    surveys.put(survey.id(), survey);
  }

  @Override
  public boolean save(Survey survey) {
    var saved = new AtomicBoolean();
    surveys.computeIfPresent(
        survey.id(),
        (_, known) -> {
          saved.set(known.header().edition() == survey.header().edition() - 1);
          return saved.get() ? survey : known;
        });
    survey.newest().filter(_ -> saved.get()).ifPresent(version -> publish(survey.id(), version));
    return saved.get();
  }

  @Override
  public Optional<PublishedVersion> version(SurveyId survey, int number) {
    return newestFirst(survey).filter(version -> version.number() == number).findFirst();
  }

  @Override
  public List<Survey> page(ProjectId project, Optional<SurveyId> before, int atMost) {
    // As PostgreSQL orders UUIDs: by their bytes.
    Comparator<Survey> byId = Comparator.comparing(survey -> survey.id().toString());
    return surveys.values().stream()
        .filter(survey -> survey.header().project().equals(project))
        .filter(survey -> isBefore(survey.id(), before))
        .sorted(byId.reversed())
        .limit(atMost)
        .toList();
  }

  @Override
  public List<PublishedVersion> versions(SurveyId survey, Optional<Integer> before, int atMost) {
    return newestFirst(survey)
        .filter(version -> before.isEmpty() || version.number() < before.get())
        .limit(atMost)
        .toList();
  }

  private void publish(SurveyId survey, PublishedVersion version) {
    versions.computeIfAbsent(survey, _ -> new TreeMap<>()).putIfAbsent(version.number(), version);
  }

  private Stream<PublishedVersion> newestFirst(SurveyId survey) {
    return versions.getOrDefault(survey, new TreeMap<>()).descendingMap().values().stream();
  }

  private static boolean isBefore(SurveyId survey, Optional<SurveyId> before) {
    return before.isEmpty() || survey.toString().compareTo(before.get().toString()) < 0;
  }
}

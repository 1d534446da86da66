package io.rapport.metrics.application.alert;

import io.rapport.metrics.application.kpi.AnswerKpi;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.application.port.Projects;
import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.alert.Days;
import io.rapport.metrics.domain.alert.Evaluation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Looks at the number of an alert, and says what its rule makes of it. */
@ApplicationScoped
public class EvaluateAlert {

  private final AskedNumbers numbers;
  private final AnswerKpi answerKpi;
  private final Projects projects;

  public EvaluateAlert(AskedNumbers numbers, AnswerKpi answerKpi, Projects projects) {
    this.numbers = numbers;
    this.answerKpi = answerKpi;
    this.projects = projects;
  }

  /** What the rule makes of these days. */
  Evaluation evaluate(String project, Alert alert, int version, Days days, Instant now) {
    var asked = numbers.ask(project, alert.asked(), days, alert.rule().compares());
    return Evaluation.of(alert, version, days, answerKpi.answer(asked.question()), now);
  }

  /** What it would say now of what is over; empty when nothing is. Nobody is told. */
  public Optional<Evaluation> tryOut(String project, Alert alert, Instant now) {
    return projects
        .find(project)
        .flatMap(settings -> alert.rule().lastBy(lastDay(settings, now), settings.weekStart()))
        .map(days -> evaluate(project, alert, 0, days, now));
  }

  static LocalDate lastDay(ProjectSettings settings, Instant settled) {
    return settled.atZone(settings.zone()).toLocalDate().minusDays(1);
  }
}

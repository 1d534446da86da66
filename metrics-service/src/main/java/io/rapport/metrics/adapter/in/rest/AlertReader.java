package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.metrics.application.port.Projects;
import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.alert.AskedNumber;
import io.rapport.metrics.domain.alert.Days;
import io.rapport.metrics.domain.alert.Hearing;
import io.rapport.metrics.domain.alert.QuietHours;
import io.rapport.metrics.domain.alert.Rule;
import io.rapport.problems.FieldError;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a member says of an alert, so that it can be asked whenever it is due. */
@ApplicationScoped
class AlertReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
  private static final int LONGEST = 20_000;
  private static final List<String> SAID_BY_THE_RULE =
      List.of("from", "to", "interval", "trend", "compare");
  private static final List<String> OF_MANY_NUMBERS = List.of("breakdown", "cursor");

  private final Questions questions;
  private final Projects projects;
  private final InstantSource clock;

  AlertReader(Questions questions, Projects projects, InstantSource clock) {
    this.questions = questions;
    this.projects = projects;
    this.clock = clock;
  }

  Alert read(String project, AlertBody body) {
    var rule = RuleText.read(body.rule());
    var asked = asked(project, body.question(), rule);
    return new Alert(
        WholeText.checked("name", body.name()).strip(),
        asked,
        rule,
        new Hearing(
            quiet(body.quietHours()),
            Duration.ofHours(Objects.requireNonNullElse(body.cooldownHours(), 0)),
            Objects.requireNonNullElse(body.silentStart(), false)),
        Objects.requireNonNullElse(body.lowSample(), false),
        Objects.requireNonNullElse(body.enabled(), true));
  }

  private AskedNumber asked(String project, JsonNode question, Rule rule) {
    if (WholeText.checked("question", question.toString()).length() > LONGEST) {
      throw ProblemException.invalid("question", "must have at most " + LONGEST + " characters");
    }
    var asked = members(question);
    if (rule.compares() && !WrittenNumbers.kpi(asked.kpi()).isTested()) {
      throw ProblemException.invalid(
          "rule.type",
          "must be above, below or target: "
              + asked.kpi()
              + " is a count, a total or a prediction, for which no test applies");
    }
    tried(project, asked, rule);
    return asked;
  }

  private static AskedNumber members(JsonNode question) {
    if (!question.isObject()) {
      throw ProblemException.invalid("question", "must be an object with a kpi");
    }
    var reader = new Reader(Parameters.of(question), "question.");
    SAID_BY_THE_RULE.stream()
        .filter(question::has)
        .forEach(name -> reader.refuse(name, "is not said here: the rule says when"));
    OF_MANY_NUMBERS.stream()
        .filter(question::has)
        .forEach(name -> reader.refuse(name, "is not said here: an alert watches one number"));
    var kpi = reader.required("kpi", AlertReader::kpi);
    reader.check();
    var parameters = JSON.convertValue(question, MEMBERS);
    parameters.remove("kpi");
    return new AskedNumber(kpi.orElseThrow(), parameters);
  }

  private static String kpi(String id) {
    try {
      return WrittenNumbers.kpi(id).definition().id();
    } catch (ProblemException e) {
      throw new Reader.Unreadable("is no KPI of the catalogue");
    }
  }

  /** As if it were due today. */
  private void tried(String project, AskedNumber asked, Rule rule) {
    var settings = projects.find(project).orElseThrow(() -> ProblemException.notFound("project"));
    var today = clock.instant().atZone(settings.zone()).toLocalDate();
    var days = rule.lastBy(today, settings.weekStart()).orElseGet(() -> new Days(today, today));
    JsonNode body = JSON.valueToTree(WrittenNumbers.body(asked, days, rule.compares()));
    try {
      questions.question(
          project, WrittenNumbers.kpi(asked.kpi()), Parameters.of(body).without("kpi"));
    } catch (ProblemException e) {
      throw ProblemException.invalid(
          e.problem().errors().stream()
              .map(error -> new FieldError("question." + error.field(), error.reason()))
              .toList());
    }
  }

  private static Optional<QuietHours> quiet(@Nullable JsonNode said) {
    if (said == null || said.isNull()) {
      return Optional.empty();
    }
    if (!said.isObject()) {
      throw ProblemException.invalid("quietHours", "must be an object with from and to");
    }
    var reader = new Reader(Parameters.of(said), "quietHours.");
    reader.allowOnly(Set.of("from", "to"));
    var from = reader.required("from", Texts::timeOfDay);
    var to = reader.required("to", Texts::timeOfDay);
    if (from.isPresent() && from.equals(to)) {
      reader.refuse("to", "must be another time than from");
    }
    reader.check();
    return Optional.of(new QuietHours(from.orElseThrow(), to.orElseThrow()));
  }
}

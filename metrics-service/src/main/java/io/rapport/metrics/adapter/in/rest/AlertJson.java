package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.alert.AskedNumber;
import io.rapport.metrics.domain.alert.QuietHours;
import io.rapport.metrics.domain.alert.Watch;
import io.rapport.metrics.domain.saved.Saved;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number that the project wants to be told of, and how it stands.
 *
 * @param state what was found last; waiting when nothing was looked at yet
 * @param raised whether it was when anything was known of it last
 * @param progress of a target
 * @param failure what stands in the way, if something does
 * @param version grows with each change
 */
record AlertJson(
    String id,
    String name,
    @Schema(ref = "AskedNumber") Map<String, Object> question,
    @Schema(ref = "AlertRule") RuleJson rule,
    @Nullable QuietJson quietHours,
    long cooldownHours,
    boolean lowSample,
    boolean silentStart,
    boolean enabled,
    String state,
    boolean raised,
    @Nullable EvaluationJson last,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProgressJson progress,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FailureJson failure,
    int version,
    Instant changedAt,
    String changedBy) {

  static AlertJson from(Saved<Alert> saved, Optional<Watch> stands) {
    var alert = saved.draft();
    var watch = stands.map(kept -> kept.of(saved.version()));
    var last = watch.flatMap(Watch::last);
    return new AlertJson(
        saved.id(),
        alert.name(),
        question(alert.asked()),
        RuleJson.from(alert.rule()),
        alert.hearing().quiet().map(QuietJson::from).orElse(null),
        alert.hearing().cooldown().toHours(),
        alert.takesLowSamples(),
        alert.hearing().silentStart(),
        alert.enabled(),
        last.map(found -> Texts.name(found.verdict())).orElse("waiting"),
        watch.map(Watch::raised).orElse(false),
        last.map(found -> EvaluationJson.from(saved.project(), alert, found)).orElse(null),
        last.flatMap(found -> ProgressJson.of(alert.rule(), found)).orElse(null),
        watch.flatMap(Watch::failure).map(FailureJson::from).orElse(null),
        saved.version(),
        saved.changedAt(),
        saved.changedBy());
  }

  private static Map<String, Object> question(AskedNumber asked) {
    var question = new LinkedHashMap<String, Object>();
    question.put("kpi", asked.kpi());
    question.putAll(asked.parameters());
    return question;
  }

  /** When nobody is told, in the project's time zone. */
  record QuietJson(String from, String to) {

    static QuietJson from(QuietHours hours) {
      return new QuietJson(hours.from().toString(), hours.to().toString());
    }
  }

  /** What stood in the way the last time. */
  record FailureJson(Instant at, String reason) {

    static FailureJson from(Watch.Failure failure) {
      return new FailureJson(failure.at(), failure.reason());
    }
  }
}

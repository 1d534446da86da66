package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.alert.Evaluation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number as it was looked at once.
 *
 * @param version of the alert then
 * @param threshold or goal of the alert now
 * @param reason why nothing can be said, if so
 * @param question as POST queries takes it
 * @param path with which GET answers it
 */
record EvaluationJson(
    LocalDate from,
    LocalDate to,
    Instant at,
    String result,
    @Nullable Number value,
    @Nullable BigDecimal threshold,
    String unit,
    long n,
    boolean lowSample,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double change,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean significant,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
    int version,
    @Schema(ref = "KpiQuestion") Map<String, Object> question,
    String path) {

  static EvaluationJson from(String project, Alert alert, Evaluation found) {
    var compares = alert.rule().compares();
    var change = found.shift().change();
    return new EvaluationJson(
        found.days().from(),
        found.days().to(),
        found.at(),
        Texts.name(found.verdict()),
        found.value().orElse(null),
        alert.rule().threshold().orElse(null),
        Texts.name(found.unit()),
        found.n(),
        found.lowSample(),
        change.isPresent() ? (Double) change.getAsDouble() : null,
        found.shift().significant().orElse(null),
        found.reason().orElse(null),
        found.version(),
        WrittenNumbers.body(alert.asked(), found.days(), compares),
        WrittenNumbers.address(project, alert.asked(), found.days(), compares));
  }
}

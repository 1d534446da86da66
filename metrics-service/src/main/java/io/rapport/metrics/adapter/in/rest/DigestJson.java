package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.rapport.metrics.adapter.in.rest.KpiAnswerJson.ComparisonJson;
import io.rapport.metrics.adapter.in.rest.KpiAnswerJson.PartJson;
import io.rapport.metrics.domain.alert.AskedNumber;
import io.rapport.metrics.domain.digest.Digest;
import io.rapport.metrics.domain.digest.Mover;
import io.rapport.metrics.domain.kpi.KpiAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a project's week was like.
 *
 * @param week its first day
 * @param finished whether nothing more can happen in it
 * @param raised the alerts that were raised in it
 * @param targets how far they were at its end
 * @param page the same to read
 */
record DigestJson(
    LocalDate week,
    LocalDate from,
    LocalDate to,
    String timeZone,
    boolean finished,
    List<LineJson> kpis,
    List<RaisedJson> raised,
    List<TargetJson> targets,
    List<AnnotationJson> annotations,
    String page) {

  static DigestJson from(String project, Digest digest) {
    var days = digest.days();
    return new DigestJson(
        days.from(),
        days.from(),
        days.to(),
        digest.zone().getId(),
        digest.finished(),
        digest.lines().stream().map(line -> LineJson.from(project, digest, line)).toList(),
        digest.raised().stream().map(alert -> RaisedJson.from(project, alert)).toList(),
        digest.targets().stream().map(target -> TargetJson.from(project, target)).toList(),
        digest.annotations().stream()
            .map(note -> AnnotationJson.from(note, digest.zone()))
            .toList(),
        "/api/projects/" + project + "/digests/" + days.from() + "/page");
  }

  /**
   * One of its numbers.
   *
   * @param number null where it could not be had, and the problem says why
   * @param comparison with the week before
   * @param mover the part of it that moved most, and did not by chance alone
   * @param path with which GET answers the same
   */
  record LineJson(
      String kpi,
      @Nullable String name,
      @JsonUnwrapped @Nullable MeasureJson number,
      @Nullable ComparisonJson comparison,
      @Nullable MoverJson mover,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String path,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem) {

    static LineJson from(String project, Digest digest, Digest.Line line) {
      return switch (line) {
        case Digest.Answered(var kpi, var answer, var mover) ->
            new LineJson(
                kpi,
                answer.definition().name(),
                MeasureJson.from(answer.total().measure()),
                answer.comparison().map(ComparisonJson::from).orElse(null),
                mover.map(MoverJson::from).orElse(null),
                WrittenNumbers.address(
                    project, new AskedNumber(kpi, Map.of()), digest.days(), true),
                null);
        case Digest.Missing(var kpi, var reason) ->
            new LineJson(kpi, null, null, null, null, null, reason);
      };
    }
  }

  /** A part of a number that moved. */
  record MoverJson(String dimension, @JsonUnwrapped PartJson part) {

    static MoverJson from(Mover mover) {
      KpiAnswer.Part part = mover.part();
      return new MoverJson(mover.dimension(), PartJson.from(part));
    }
  }

  /** An alert that was raised. */
  record RaisedJson(String alert, String name, List<EvaluationJson> found) {

    static RaisedJson from(String project, Digest.RaisedAlert raised) {
      var alert = raised.alert();
      return new RaisedJson(
          alert.id(),
          alert.draft().name(),
          raised.found().stream()
              .map(found -> EvaluationJson.from(project, alert.draft(), found))
              .toList());
    }
  }

  /** A target, as it was found last. */
  record TargetJson(
      String alert, String name, EvaluationJson last, @Nullable ProgressJson progress) {

    static TargetJson from(String project, Digest.TargetStand stand) {
      var alert = stand.alert();
      return new TargetJson(
          alert.id(),
          alert.draft().name(),
          EvaluationJson.from(project, alert.draft(), stand.found()),
          ProgressJson.of(alert.draft().rule(), stand.found()).orElse(null));
    }
  }
}

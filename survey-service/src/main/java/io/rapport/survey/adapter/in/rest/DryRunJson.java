package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.application.asking.DryRun;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would become of the persons that are known. */
@Schema(name = "DryRun")
record DryRunJson(
    @Schema(description = "How many were tried") int persons,
    @Schema(description = "Whether these were all that are known") boolean complete,
    @Schema(description = "Who would see it, where something happens that it waits for")
        PartJson show,
    @Schema(description = "By the first rule that holds it back, in their order")
        List<HeldJson> hold) {

  static DryRunJson from(DryRun.Report report) {
    return new DryRunJson(
        report.persons(),
        report.isAll(),
        new PartJson(report.shown().count(), report.shown().sample()),
        report.held().entrySet().stream()
            .map(
                held ->
                    new HeldJson(
                        held.getKey().name(), held.getValue().count(), held.getValue().sample()))
            .toList());
  }

  /** How many, and some of them. */
  @Schema(name = "DryRunPart")
  record PartJson(int count, List<String> sample) {}

  /** Whom a rule holds back. */
  @Schema(name = "DryRunHold")
  record HeldJson(String rule, int count, List<String> sample) {}
}

package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.response.MachineSign;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers that no person gave. */
@Schema(name = "MachineAnswers")
record MachineAnswersJson(
    int total, @Schema(description = "By what they are known") Map<MachineJson, Integer> signs) {

  static MachineAnswersJson from(Map<MachineSign, Integer> counts) {
    var signs = new EnumMap<MachineJson, Integer>(MachineJson.class);
    counts.forEach((sign, count) -> signs.put(MachineJson.from(sign), count));
    return new MachineAnswersJson(
        counts.values().stream().mapToInt(Integer::intValue).sum(), signs);
  }
}

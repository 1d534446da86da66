package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.application.answering.Past;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened with a survey before, or somewhere else. */
@Schema(name = "Import")
record ImportJson(
    @Schema(description = "What people saw; if missing, what was in force at the time")
        Optional<Integer> version,
    @NotEmpty @Size(max = Limits.IMPORT_ITEMS) List<@NotNull @Valid ImportItemJson> items) {

  Past toDomain(ProjectId project, SurveyId survey) {
    return new Past(
        project,
        survey,
        version,
        IntStream.range(0, items.size())
            .mapToObj(index -> items.get(index).toDomain("items[" + index + "]."))
            .toList());
  }
}

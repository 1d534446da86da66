package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.survey.Questionnaire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an author writes. */
@Schema(name = "SurveyText")
record SurveyText(
    @NotBlank @Size(max = Limits.NAME) String name,
    @NotEmpty @Size(max = Questionnaire.MOST_QUESTIONS)
        List<@NotNull @Valid QuestionJson> questions) {

  Questionnaire toDomain() {
    return new Questionnaire(name, questions.stream().map(QuestionJson::toDomain).toList());
  }
}

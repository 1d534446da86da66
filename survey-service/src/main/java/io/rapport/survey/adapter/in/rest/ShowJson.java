package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.rapport.survey.adapter.json.QuestionnaireJson;
import io.rapport.survey.application.asking.Decide;
import io.rapport.survey.domain.language.Language;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A survey to be shown now, in the language that suits best. */
@Schema(name = "Show")
record ShowJson(
    String survey,
    int version,
    @JsonUnwrapped QuestionnaireJson asked,
    @Schema(description = "Names this showing-to-be; shown may repeat it as its id") String claim,
    @Schema(description = "Who has not shown it by then asks again") Instant claimedUntil) {

  static ShowJson from(Decide.Show show, Optional<String> wished) {
    var questionnaire = show.version().questionnaire();
    var language = questionnaire.languages().best(wished.flatMap(Language::of).stream().toList());
    return new ShowJson(
        show.survey().toString(),
        show.version().number(),
        QuestionnaireJson.from(questionnaire.asked(language)),
        show.claim().toString(),
        show.until());
  }
}

package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.survey.application.asking.Decide;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a page is told: show this, or come again later. */
@Schema(name = "AskingAnswer")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AskingJson(Optional<ShowJson> show, Optional<HoldJson> hold) {

  static AskingJson from(Decide.Outcome outcome, Optional<String> language) {
    return switch (outcome) {
      case Decide.Show show ->
          new AskingJson(Optional.of(ShowJson.from(show, language)), Optional.empty());
      case Decide.Hold(var retryAfter) ->
          new AskingJson(
              Optional.empty(),
              Optional.of(new HoldJson(Math.ceilDiv(retryAfter.toMillis(), 1_000))));
    };
  }

  /** Nothing is asked now. */
  @Schema(name = "Hold")
  record HoldJson(
      @Schema(description = "Seconds in which asking again changes nothing, whatever happens")
          long retryAfter) {}
}

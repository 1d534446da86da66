package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapport.survey.domain.asking.Moment;
import io.rapport.survey.domain.asking.Signals;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.targeting.Happening;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody is here: is there something to ask them? */
@Schema(name = "AskingRequest")
record DecideJson(
    @Schema(required = true) Optional<String> writeKey,
    Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> anonymousId,
    Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> userId,
    Optional<@Size(max = Limits.URL) String> url,
    @Schema(description = "What just happened; without it the page's own code asks")
        Optional<@Valid HappeningJson> trigger,
    @Schema(
            implementation = Object.class,
            description = "What the page knows about them; it goes before what is known here")
        Optional<ObjectNode> traits,
    @Schema(examples = {"desktop", "mobile", "tablet"}) Optional<@Size(max = 35) String> device,
    @Schema(description = "Without it, the first of Accept-Language", examples = "de-CH")
        Optional<@Size(max = 35) String> language,
    @Schema(description = "Whether they consented", defaultValue = "false")
        Optional<Boolean> consent,
    @Schema(description = "Global Privacy Control; the header Sec-GPC says the same")
        Optional<Boolean> gpc,
    @Schema(description = "Do Not Track; the header DNT says the same") Optional<Boolean> dnt) {

  Respondent names() {
    return PersonIds.respondent("anonymousId", anonymousId, userId);
  }

  Moment moment(PrivacyHeaders headers) {
    return new Moment(
        trigger
            .map(HappeningJson::toDomain)
            .orElseGet(() -> new Happening.Manual(Optional.empty())),
        url,
        device,
        language.or(headers::language),
        GivenProperties.of("traits", traits),
        new Signals(
            gpc.orElse(false) || headers.gpc(),
            dnt.orElse(false) || headers.dnt(),
            consent.orElse(false)));
  }
}

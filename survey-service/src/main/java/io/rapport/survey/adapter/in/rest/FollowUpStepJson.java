package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.followup.FollowUp;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change: what it was from then on, and who made it. */
@Schema(name = "FollowUpStep")
record FollowUpStepJson(FollowUpJson followUp, MemberJson by, Instant at) {

  static FollowUpStepJson from(FollowUp.Step step) {
    return new FollowUpStepJson(
        FollowUpJson.from(step.after()), MemberJson.from(step.by()), step.at());
  }
}

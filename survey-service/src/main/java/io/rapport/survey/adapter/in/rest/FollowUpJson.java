package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.followup.FollowUp;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What members have made of an answer. */
@Schema(name = "FollowUp")
record FollowUpJson(
    int edition, StatusJson status, Optional<MemberJson> assignee, Collection<String> tags) {

  static FollowUpJson from(FollowUp followUp) {
    return new FollowUpJson(
        followUp.edition(),
        StatusJson.from(followUp.status()),
        followUp.assignee().map(MemberJson::from),
        followUp.tags().words());
  }
}

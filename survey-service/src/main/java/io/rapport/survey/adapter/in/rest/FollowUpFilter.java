package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.followup.Filter;
import io.rapport.survey.domain.followup.Filter.Assignment;
import io.rapport.survey.domain.followup.Tags;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which answers a member asks for, by what members made of them. */
record FollowUpFilter(
    @Parameter(description = "open, in_progress, resolved or dismissed") @QueryParam("status")
        Optional<String> status,
    @QueryParam("tag") Optional<@Size(max = Tags.LONGEST) String> tag,
    @Parameter(description = "The subject of a member, me or none") @QueryParam("assignee")
        Optional<@Size(max = 500) String> assignee) {

  /** For this caller, who may have said {@code me}. */
  Filter toDomain(String self) {
    return new Filter(
        status.map(StatusJson::named).map(StatusJson::toDomain),
        tag,
        assignee.map(who -> assignment(who, self)));
  }

  private static Assignment assignment(String who, String self) {
    return switch (who) {
      case "none" -> new Filter.ToNobody();
      case "me" -> new Filter.To(self);
      default -> new Filter.To(who);
    };
  }
}

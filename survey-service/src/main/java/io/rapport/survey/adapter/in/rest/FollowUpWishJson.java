package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Tags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member wants a follow-up to be, as a whole. */
@Schema(name = "FollowUpChange")
record FollowUpWishJson(
    @NotNull StatusJson status,
    @Schema(description = "Nobody, if there is none") @Nullable @Valid MemberJson assignee,
    @NotNull @Size(max = Tags.MOST) List<@NotNull String> tags) {

  FollowUp.Wish toDomain() {
    return new FollowUp.Wish(
        status.toDomain(), Optional.ofNullable(assignee).map(MemberJson::toDomain), Tags.of(tags));
  }
}

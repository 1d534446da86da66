package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.application.answering.AnswerCopy;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.followup.Tags;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Origin;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.response.Sheet;
import io.rapport.survey.domain.response.Stamp;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A response with all that is kept of it, to be brought into another installation. */
@Schema(name = "AnswerCopy")
record AnswerCopyJson(
    @NotNull @Schema(format = "uuid") String responseId,
    @Min(1) int version,
    @NotNull ChannelJson channel,
    Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> anonymousId,
    Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> userId,
    @NotNull Map<String, Answer> answers,
    @NotNull Map<String, Attribute> attributes,
    Optional<@Pattern(regexp = Limits.LANGUAGE) String> language,
    boolean completed,
    Optional<MachineJson> machine,
    @Min(1) int revision,
    @NotNull Instant startedAt,
    @NotNull Instant answeredAt,
    @NotNull Instant recordedAt,
    @NotNull @Size(max = Limits.COPIED_STEPS) @Schema(description = "First to last")
        List<@NotNull @Valid StepJson> followUps,
    @NotNull @Size(max = Note.MOST) List<@NotNull @Valid CopiedNoteJson> notes) {

  /** What members made of it from then on. */
  @Schema(name = "CopiedFollowUp")
  record StepJson(
      @Min(1) int edition,
      @NotNull StatusJson status,
      Optional<@Valid MemberJson> assignee,
      @NotNull @Size(max = Tags.MOST) List<@Size(max = Tags.LONGEST) String> tags,
      @NotNull @Valid MemberJson by,
      @NotNull Instant at) {

    static StepJson from(FollowUp.Step step) {
      var after = step.after();
      return new StepJson(
          after.edition(),
          StatusJson.from(after.status()),
          after.assignee().map(MemberJson::from),
          List.copyOf(after.tags().words()),
          MemberJson.from(step.by()),
          step.at());
    }

    FollowUp.Step toDomain() {
      return new FollowUp.Step(
          new FollowUp(
              edition, status.toDomain(), assignee.map(MemberJson::toDomain), Tags.of(tags)),
          by.toDomain(),
          at);
    }
  }

  /** What a member wrote. */
  @Schema(name = "CopiedNote")
  record CopiedNoteJson(
      @NotNull @Schema(format = "uuid") String id,
      @NotNull @Valid MemberJson author,
      @NotNull Instant writtenAt,
      @NotNull @Size(max = Note.LONGEST) String text) {

    static CopiedNoteJson from(Note note) {
      return new CopiedNoteJson(
          note.id().toString(), MemberJson.from(note.author()), note.writtenAt(), note.text());
    }

    Note toDomain(String path) {
      return new Note(Ids.field(path + "id", id), author.toDomain(), writtenAt, text);
    }
  }

  static AnswerCopyJson from(AnswerCopy copy) {
    var response = copy.response();
    var origin = response.origin();
    var sheet = response.sheet();
    return new AnswerCopyJson(
        origin.id().toString(),
        origin.occasion().version(),
        ChannelJson.from(origin.occasion().channel()),
        sheet.respondent().anonymousId(),
        sheet.respondent().userId(),
        sheet.answers(),
        sheet.attributes(),
        sheet.language(),
        response instanceof Response.Completed,
        sheet.machine().map(MachineJson::from),
        response.stamp().revision(),
        origin.startedAt(),
        response.stamp().answeredAt(),
        response.stamp().recordedAt(),
        copy.steps().stream().map(StepJson::from).toList(),
        copy.notes().stream().map(CopiedNoteJson::from).toList());
  }

  /**
   * As the use case takes it.
   *
   * @param path where it stands in the body, for what is wrong with it
   */
  AnswerCopy toDomain(ProjectId project, SurveyId survey, String path) {
    var origin =
        new Origin(
            new ResponseId(Ids.field(path + "responseId", responseId)),
            new Occasion(project, survey, version, channel.toDomain()),
            startedAt);
    var sheet =
        new Sheet(
            PersonIds.respondent(path + "anonymousId", anonymousId, userId),
            answers,
            attributes,
            language,
            machine.map(MachineJson::toDomain));
    return new AnswerCopy(
        Response.of(origin, sheet, new Stamp(revision, answeredAt, recordedAt), completed),
        followUps.stream().map(StepJson::toDomain).toList(),
        notes.stream().map(note -> note.toDomain(path + "notes.")).toList());
  }
}

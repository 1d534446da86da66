package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.followup.Note;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member writes about an answer. */
@Schema(name = "NewNote")
record NewNoteJson(@NotBlank @Size(max = Note.LONGEST) String text) {}

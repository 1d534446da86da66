package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.followup.Note;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note to an answer. */
@Schema(name = "Note")
record NoteJson(String id, MemberJson author, Instant writtenAt, String text) {

  static NoteJson from(Note note) {
    return new NoteJson(
        note.id().toString(), MemberJson.from(note.author()), note.writtenAt(), note.text());
  }
}

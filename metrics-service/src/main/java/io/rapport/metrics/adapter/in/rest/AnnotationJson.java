package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.domain.annotation.Annotation;
import io.rapport.metrics.domain.annotation.Moment;
import io.rapport.metrics.domain.saved.Saved;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What somebody noted on the time line.
 *
 * @param at a date, or a time in the project's zone
 * @param text as it was written: text, and no HTML
 * @param author who noted it first
 * @param version grows with each change
 */
record AnnotationJson(
    String id,
    String at,
    String text,
    String kind,
    String author,
    int version,
    Instant changedAt,
    String changedBy) {

  static AnnotationJson from(Saved<Annotation> saved, ZoneId zone) {
    var note = saved.draft();
    return new AnnotationJson(
        saved.id(),
        at(note.moment(), zone),
        note.text(),
        Texts.name(note.kind()),
        note.author(),
        saved.version(),
        saved.changedAt(),
        saved.changedBy());
  }

  private static String at(Moment moment, ZoneId zone) {
    return switch (moment) {
      case Moment.OnDay(var date) -> date.toString();
      case Moment.At(var instant) -> Texts.time(instant.atZone(zone));
    };
  }
}

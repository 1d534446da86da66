package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.metrics.domain.segment.Segment;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Persons of whom something is true, under a name.
 *
 * @param conditions what must be true, as it was written
 * @param version grows with each change
 */
record SegmentJson(
    String id,
    String name,
    @Schema(ref = "PersonCondition") JsonNode conditions,
    int version,
    Instant changedAt,
    String changedBy) {

  static SegmentJson from(Segment segment) {
    return new SegmentJson(
        segment.id(),
        segment.draft().name(),
        SavedSegments.conditions(segment),
        segment.version(),
        segment.changedAt(),
        segment.changedBy());
  }

  /**
   * All segments of a project, newest first.
   *
   * @param next always null: they fit on one page
   */
  record ListJson(List<SegmentJson> items, @Nullable String next) {

    static ListJson from(List<Segment> segments) {
      return new ListJson(segments.stream().map(SegmentJson::from).toList(), null);
    }
  }
}

package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.metrics.domain.saved.Saved;
import io.rapport.metrics.domain.segment.Segment;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

  static SegmentJson from(Saved<Segment> segment) {
    return new SegmentJson(
        segment.id(),
        segment.draft().name(),
        SavedSegments.conditions(segment),
        segment.version(),
        segment.changedAt(),
        segment.changedBy());
  }
}

package io.rapport.metrics.adapter.in.rest;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.application.segment.SegmentConditions;
import io.rapport.metrics.domain.saved.Saved;
import io.rapport.metrics.domain.segment.Segment;
import io.rapport.metrics.domain.selection.PersonCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of the segments that projects have saved what must be true of who is in them. */
@ApplicationScoped
class SavedSegments implements SegmentConditions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Shelf<Segment> segments;

  SavedSegments(Shelf<Segment> segments) {
    this.segments = segments;
  }

  /** Empty when the project has no such segment. */
  Optional<PersonCondition> condition(String project, String id) {
    return segments.find(project, id).map(segment -> condition(conditions(segment)));
  }

  @Override
  public Set<String> projects() {
    return segments.all().stream().map(Saved::project).collect(toSet());
  }

  @Override
  public Map<String, PersonCondition> of(String project, int atMost) {
    var all = new LinkedHashMap<String, PersonCondition>();
    segments.of(project).reversed().stream()
        .limit(atMost)
        .forEach(
            segment -> askable(segment).ifPresent(condition -> all.put(segment.id(), condition)));
    return all;
  }

  private static Optional<PersonCondition> askable(Saved<Segment> segment) {
    try {
      return Optional.of(condition(conditions(segment)));
    } catch (Reader.Unreadable e) {
      return Optional.empty();
    }
  }

  /** As its author wrote them. */
  static JsonNode conditions(Saved<Segment> segment) {
    try {
      return JSON.readTree(segment.draft().conditions());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Segment " + segment.id() + " was kept as no JSON", e);
    }
  }

  private static PersonCondition condition(JsonNode conditions) {
    return ConditionText.read(
            "conditions",
            conditions,
            (field, reason) -> {
              throw new Reader.Unreadable("is made of what is not known any more: " + reason);
            })
        .orElseThrow();
  }
}

package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.joining;

import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.PersonCondition;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Finds out who is in which segments, by the same tables as filters. */
final class MemberQueries {

  private static final String NOBODY =
      "select cast(null as varchar) as person, cast(null as varchar) as segment limit 0";

  private final Reading reading;

  MemberQueries(Reading reading) {
    this.reading = reading;
  }

  /** The projects of which it was ever found. */
  List<String> projects() {
    return reading.list(Query.named("members.rounds"), row -> row.getString("project"));
  }

  ChangedMembers changed(String project, Map<String, PersonCondition> segments, Instant asOf) {
    var values = new PersonValues(project, asOf);
    var bindings = new Bindings("segment_id_");
    var members =
        segments.entrySet().stream()
            .map(
                segment ->
                    "select person, %s as segment from %s where value = '%s'"
                        .formatted(
                            bindings.bind(segment.getKey()),
                            values.everybody(
                                new Dimension.InSegment(segment.getKey(), segment.getValue())),
                            Dimension.InSegment.IN))
            .collect(joining(" union all "));
    var query =
        Query.named("members.changed")
            .with("members", segments.isEmpty() ? NOBODY : members)
            .set("project", project)
            .setAll(bindings.values())
            .given(values.tables());
    return new ChangedMembers(
        project,
        !projects().contains(project),
        reading.list(
            query,
            row -> new ChangedMembers.Member(row.getString("person"), row.getString("segments"))));
  }
}

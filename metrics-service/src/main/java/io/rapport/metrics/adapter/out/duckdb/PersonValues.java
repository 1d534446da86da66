package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.joining;

import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.PersonCondition;
import io.rapport.metrics.domain.selection.Slices;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the persons of a project, as tables with one value for each. Such a table is
 * made before the first query that needs it and is gone with the snapshot.
 */
final class PersonValues {

  private static final Whose MEMBER = Whose.named("p.person");

  private final String project;
  private final Instant asOf;
  private final IdHash hash = new IdHash();
  private final Map<String, Query> tables = new LinkedHashMap<>();

  PersonValues(Slices slices) {
    this(slices.project(), slices.asOf());
  }

  PersonValues(String project, Instant asOf) {
    this.project = project;
    this.asOf = asOf;
  }

  /** The value of the person of a row. */
  String of(Dimension.OfPerson dimension, Whose whose) {
    return switch (dimension) {
      case Dimension.Did did -> times(did, whose);
      case Dimension.InSegment segment ->
          "coalesce(%s, case when %s is not null then 'false' end)"
              .formatted(value(segment, whose), whose.column());
      default -> value(dimension, whose);
    };
  }

  /** The table that says of everybody whether they are in it. */
  String everybody(Dimension.InSegment segment) {
    return table("value", segment, values(segment));
  }

  /** How the tables that were used so far are made, by their names. */
  Map<String, Query> tables() {
    return tables;
  }

  private String value(Dimension.OfPerson dimension, Whose whose) {
    return "(select v.value from %s v where %s)"
        .formatted(table("value", dimension, values(dimension)), whose.isSame());
  }

  /** Who never did it did it 0 times; it counts before the row's own moment, if it has one. */
  private String times(Dimension.Did did, Whose whose) {
    var counted =
        whose
            .moment()
            .map(
                moment ->
                    "(select cast(count(*) as varchar) from %s v where %s and v.ts >= %s - %d and v.ts < %s)"
                        .formatted(
                            table("doings", did, doings("person.doings", did)),
                            whose.isSame(),
                            moment,
                            Duration.ofDays(did.days()).toMillis(),
                            moment))
            .orElseGet(() -> "coalesce(%s, '0')".formatted(value(did, whose)));
    return "case when %s is not null then %s end".formatted(whose.column(), counted);
  }

  /** The same thing has the same name in all queries. */
  private String table(String kind, Dimension.OfPerson dimension, Query made) {
    var name =
        "person_%s_%s".formatted(kind, Long.toHexString(hash.of(project, identity(dimension))));
    tables.computeIfAbsent(name, _ -> made.with("table", name).set("project", project));
    return name;
  }

  /** What is known of persons today is the same for every moment. */
  private String identity(Dimension.OfPerson dimension) {
    return switch (dimension) {
      case Dimension.Trait _, Dimension.Account _, Dimension.Itself _ -> dimension.toString();
      case Dimension.Answered _, Dimension.Did _, Dimension.InSegment _ -> dimension + "@" + asOf;
    };
  }

  private Query values(Dimension.OfPerson dimension) {
    return switch (dimension) {
      case Dimension.Trait(var name) ->
          Query.named("person.trait").set("pointer", Bindings.pointer(name));
      case Dimension.Account() -> Query.named("person.account");
      case Dimension.Itself() -> Query.named("person.self");
      case Dimension.Answered(var type, var days) ->
          Query.named("person.answer")
              .set("question_type", type.questionType())
              .set("since", days.isPresent() ? daysBefore(days.getAsInt()) : Long.MIN_VALUE)
              .set("until", asOf.toEpochMilli());
      case Dimension.Did did ->
          doings("person.did", did)
              .set("since", daysBefore(did.days()))
              .set("until", asOf.toEpochMilli());
      case Dimension.InSegment(var _, var condition) -> members(condition);
    };
  }

  private static Query doings(String name, Dimension.Did did) {
    var selecting = new Selecting();
    return Query.named(name)
        .with("did", selecting.condition(did.what()))
        .setAll(selecting.values());
  }

  private Query members(PersonCondition condition) {
    var known = new PersonValues(project, asOf);
    var bindings = new Bindings("segment_");
    var itself = new Dimension.Itself();
    return Query.named("person.segment")
        .with("everybody", known.table("value", itself, values(itself)))
        .with("holds", known.holds(condition, bindings))
        .setAll(bindings.values())
        .given(known.tables());
  }

  private String holds(PersonCondition condition, Bindings bindings) {
    return switch (condition) {
      case PersonCondition.All(var all) -> joined(all, " and ", bindings);
      case PersonCondition.Any(var any) -> joined(any, " or ", bindings);
      case PersonCondition.Not(var not) -> "not " + holds(not, bindings);
      case PersonCondition.Holds(var dimension, var operator, var values) ->
          "coalesce(%s, false)"
              .formatted(bindings.comparison(of(dimension, MEMBER), operator, values));
    };
  }

  private String joined(List<PersonCondition> conditions, String word, Bindings bindings) {
    return conditions.stream()
        .map(condition -> holds(condition, bindings))
        .collect(joining(word, "(", ")"));
  }

  private long daysBefore(int days) {
    return asOf.minus(Duration.ofDays(days)).toEpochMilli();
  }
}

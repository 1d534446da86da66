package io.rapport.survey.adapter.in.rest;

import io.rapport.problems.FieldError;
import io.rapport.problems.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a table holds what.
 *
 * @param places of the columns that are read, from 0, by their target
 */
record CsvColumns(List<String> head, Map<String, Integer> places) {

  static final String RESPONSE_ID = "responseId";
  static final String ANSWERED_AT = "answeredAt";
  static final String USER_ID = "userId";
  static final String ANONYMOUS_ID = "anonymousId";
  static final String COMPLETED = "completed";
  static final String LANGUAGE = "language";
  static final String ANSWERS = "answers.";
  static final String OTHER = ".other";
  static final String ATTRIBUTES = "attributes.";

  private static final String FIELD = "column";
  private static final Set<String> FIXED =
      Set.of(RESPONSE_ID, ANSWERED_AT, USER_ID, ANONYMOUS_ID, COMPLETED, LANGUAGE);

  CsvColumns {
    head = List.copyOf(head);
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
  }

  /**
   * The columns that the caller names, and those that are named as what they hold.
   *
   * @param questions the ids of all that was ever asked
   */
  static CsvColumns of(List<String> head, List<String> named, Set<String> questions) {
    var mapping = new Mapping(head, questions);
    named.forEach(mapping::name);
    head.forEach(mapping::takeAsNamed);
    return mapping.columns();
  }

  Optional<String> cell(CsvTable.Row row, String target) {
    return Optional.ofNullable(places.get(target)).map(row.cells()::get);
  }

  /** The targets that begin so, without their beginning, with their cells. */
  Map<String, String> cells(CsvTable.Row row, String beginning) {
    var cells = new LinkedHashMap<String, String>();
    places.forEach(
        (target, place) -> {
          if (target.startsWith(beginning)) {
            cells.put(target.substring(beginning.length()), row.cells().get(place));
          }
        });
    return cells;
  }

  /** The name of the column that holds this. */
  Optional<String> nameOf(String target) {
    return Optional.ofNullable(places.get(target)).map(head::get);
  }

  /** The columns that nobody reads. */
  List<String> ignored() {
    var ignored = new ArrayList<String>();
    for (int place = 0; place < head.size(); place++) {
      if (!places.containsValue(place)) {
        ignored.add(head.get(place));
      }
    }
    return ignored;
  }

  private static final class Mapping {

    private final List<String> head;
    private final Set<String> targets = new LinkedHashSet<>(FIXED);
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    Mapping(List<String> head, Set<String> questions) {
      this.head = head;
      for (var question : questions) {
        targets.add(ANSWERS + question);
        targets.add(ANSWERS + question + OTHER);
      }
    }

    void name(String column) {
      int colon = column.indexOf(':');
      if (colon < 1) {
        refuse("must be target:name of the column");
        return;
      }
      var target = column.substring(0, colon);
      var name = column.substring(colon + 1).strip();
      if (!isTarget(target)) {
        refuse("names " + target + ", which no column can hold");
      } else if (Collections.frequency(head, name) != 1) {
        refuse("names " + name + ", which is not the name of one column of the table");
      } else if (places.put(target, head.indexOf(name)) != null) {
        refuse("names " + target + " twice");
      }
    }

    void takeAsNamed(String name) {
      if (isTarget(name) && !places.containsKey(name)) {
        if (Collections.frequency(head, name) > 1) {
          refuse("must say which of the columns " + name + " is meant");
        }
        places.put(name, head.indexOf(name));
      }
    }

    CsvColumns columns() {
      if (!places.containsKey(ANSWERED_AT)) {
        refuse("must say which one holds " + ANSWERED_AT);
      }
      if (places.keySet().stream().noneMatch(target -> target.startsWith(ANSWERS))) {
        refuse("must say which one holds " + ANSWERS + "<question>");
      }
      if (!errors.isEmpty()) {
        throw ProblemException.invalid(errors);
      }
      return new CsvColumns(head, places);
    }

    private boolean isTarget(String name) {
      return targets.contains(name)
          || (name.startsWith(ATTRIBUTES) && name.length() > ATTRIBUTES.length());
    }

    private void refuse(String reason) {
      errors.add(new FieldError(FIELD, reason));
    }
  }
}

package io.rapport.metrics.adapter.out.duckdb;

import java.util.List;

/**
 * Who is in other segments of a project than before.
 *
 * @param areFirst whether nobody had ever looked
 */
record ChangedMembers(String project, boolean areFirst, List<Member> members) {

  ChangedMembers {
    members = List.copyOf(members);
  }

  boolean areNone() {
    return members.isEmpty() && !areFirst;
  }

  /**
   * One of them.
   *
   * @param person by name
   * @param segments their ids, with commas between
   */
  record Member(String person, String segments) {

    String kind() {
      return person.substring(0, person.indexOf(':'));
    }

    String id() {
      return person.substring(person.indexOf(':') + 1);
    }
  }
}

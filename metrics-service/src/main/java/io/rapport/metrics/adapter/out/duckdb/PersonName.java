package io.rapport.metrics.adapter.out.duckdb;

/** What a person is called within a project, as the macro person_of makes it of an id. */
record PersonName(String project, String name) {

  static PersonName ofUser(String project, String id) {
    return new PersonName(project, "user:" + id);
  }

  static PersonName ofAnonymous(String project, String id) {
    return new PersonName(project, "anonymous:" + id);
  }
}

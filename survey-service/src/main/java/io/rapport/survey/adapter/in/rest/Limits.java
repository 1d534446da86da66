package io.rapport.survey.adapter.in.rest;

/** How long the parts of a request may be. */
final class Limits {

  static final int NAME = 200;
  static final int QUESTION_TEXT = 2_000;
  static final int PERSON_ID = 256;
  static final int IMPORT_ITEMS = 1_000;
  static final int LINKS = 1_000;

  /** Letters, digits, dashes and underscores: safe as a field, a column and a path. */
  static final String QUESTION_ID = "[A-Za-z0-9_-]{1,64}";

  /** No control characters, which PostgreSQL and terminals take amiss. */
  static final String PRINTABLE = "\\P{Cntrl}*";

  /** A BCP 47 tag, roughly. */
  static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";

  private Limits() {}
}

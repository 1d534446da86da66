package io.rapport.survey.adapter.in.rest;

/** How long the parts of a request may be. */
final class Limits {

  static final int PERSON_ID = 256;
  static final int HAPPENING = 200;
  static final int URL = 2_048;
  static final int DRY_RUN_PERSONS = 50_000;
  static final int IMPORT_ITEMS = 1_000;
  static final int LINKS = 1_000;
  static final int COPIES = 1_000;
  static final int COPIED_STEPS = 10_000;

  /** No control characters, which PostgreSQL and terminals take amiss. */
  static final String PRINTABLE = "\\P{Cntrl}*";

  /** A BCP 47 tag, roughly. */
  static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";

  private Limits() {}
}

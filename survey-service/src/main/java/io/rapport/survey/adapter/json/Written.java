package io.rapport.survey.adapter.json;

/** How long the parts of what an author writes may be. */
final class Written {

  static final int TEXT = 2_000;
  static final int LABEL = 200;
  static final int LANGUAGES = 50;
  static final int PHRASES = 12_000;
  static final int ATTRIBUTES = 50;

  /** Letters, digits, dashes and underscores: safe as a field, a column and a path. */
  static final String ID = "[A-Za-z0-9_-]{1,64}";

  static final String LANGUAGE_REASON = "must be a language tag such as de or de-AT";
  static final String COLOUR_REASON = "must be a colour such as #1f5fd6";

  /** As it stands in an address. */
  static final String PARAMETER = "[A-Za-z0-9_.~-]{1,64}";

  private Written() {}
}

package io.rapport.survey.domain.result;

/** What answers are told apart by. */
public sealed interface Grouping {

  /** By the version that was asked. */
  record ByVersion() implements Grouping {}

  /** By how person and survey met. */
  record ByChannel() implements Grouping {}

  /** By the language in which was asked. */
  record ByLanguage() implements Grouping {}

  /** By an attribute, as it is written out. */
  record ByAttribute(String name) implements Grouping {}

  /** By what was answered to another question. */
  record ByAnswer(String question) implements Grouping {}
}

package io.rapport.survey.adapter.in.rest.page;

import java.util.List;

/**
 * What is around a page.
 *
 * @param heading above it; empty: nothing
 * @param css its style sheet, of trusted origin
 */
public record Frame(
    Words words,
    String lang,
    String dir,
    String title,
    String heading,
    String nonce,
    String css,
    List<LanguageLink> languages) {

  public Frame {
    languages = List.copyOf(languages);
  }

  public String word(String key) {
    return words.get(key);
  }

  /** The same page in another language. */
  public record LanguageLink(String tag, String name, String href, boolean current) {}
}

package io.rapport.survey.domain.language;

/** Says in another language what a person reads. */
@FunctionalInterface
public interface Translator {

  /**
   * The phrase in that language, else as it was written.
   *
   * @param place where the phrase stands, such as {@code questions.score.text}
   */
  String translate(String place, String written);

  /** This translator for what stands in one part. */
  default Translator in(String part) {
    return (place, written) -> translate(part + "." + place, written);
  }
}

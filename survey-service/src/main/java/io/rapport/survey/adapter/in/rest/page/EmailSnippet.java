package io.rapport.survey.adapter.in.rest.page;

import io.rapport.survey.domain.language.Language;
import io.rapport.survey.domain.question.ScoreQuestion;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.Survey;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What stands in an e-mail: the first question with a link for each score, as HTML and as plain
 * text. A link that no person sees comes first, since scanners follow links in their order.
 */
public record EmailSnippet(String language, String html, String text) {

  /** What a mass mailer puts each person's token in place of. */
  public static final String PLACEHOLDER = "{{rapport_token}}";

  /** Whether there is one: whether the survey's first question has scores. */
  public static boolean isOf(Survey survey) {
    return asked(survey).questions().getFirst() instanceof ScoreQuestion;
  }

  /**
   * The snippet of a survey; empty when its first question has no scores.
   *
   * @param survey as people are asked, or will be
   * @param wished the language, where its reader's is known
   * @param token the person's, or {@link #PLACEHOLDER}
   * @param origin where the links lead
   */
  public static Optional<EmailSnippet> of(
      Survey survey, Optional<Language> wished, String token, URI origin) {
    var questionnaire = asked(survey);
    var language = questionnaire.languages().best(wished.stream().toList());
    var said = questionnaire.in(language);
    return said.questions().getFirst() instanceof ScoreQuestion question
        ? Optional.of(of(said, question, language, new Links(origin, token, language)))
        : Optional.empty();
  }

  private static Questionnaire asked(Survey survey) {
    return survey.newest().map(PublishedVersion::questionnaire).orElseGet(survey::questionnaire);
  }

  private static EmailSnippet of(
      Questionnaire said, ScoreQuestion question, Language language, Links links) {
    var scale = question.scale();
    var mail =
        new Mail(
            Words.in(language),
            language.tag(),
            Words.direction(language),
            said.texts().title().orElse(""),
            question.text(),
            question.ends().low().orElse(""),
            question.ends().high().orElse(""),
            said.theme().accent().hex(),
            Stylesheet.readableOn(said.theme().accent()).hex(),
            said.theme().radius(),
            IntStream.rangeClosed(scale.lowest(), scale.highest())
                .mapToObj(score -> new Score(score, links.ofScore(score)))
                .toList(),
            links.ofPage(),
            links.ofTrap());
    return new EmailSnippet(
        language.tag(),
        Templates.mail(mail).render().strip(),
        Templates.mailText(mail).render().strip());
  }

  /** What the templates say. */
  public record Mail(
      Words words,
      String lang,
      String dir,
      String title,
      String question,
      String low,
      String high,
      String accent,
      String onAccent,
      int radius,
      List<Score> scores,
      String page,
      String trap) {

    public Mail {
      scores = List.copyOf(scores);
    }

    public String word(String key) {
      return words.get(key);
    }

    /** How many columns the table has. */
    public int columns() {
      return scores.size();
    }
  }

  /** One score and where it leads. */
  public record Score(int value, String href) {}

  private record Links(URI origin, String token, Language language) {

    String ofPage() {
      return of("link") + "?lang=" + language;
    }

    String ofScore(int score) {
      return of("link") + "?score=" + score + "&lang=" + language;
    }

    String ofTrap() {
      return of("trap");
    }

    /** The placeholder is to be found as it is. */
    private String of(String kind) {
      return origin.resolve("/survey/v1/" + kind + "/") + token;
    }
  }
}

package io.rapport.survey.domain.survey;

import static io.rapport.survey.domain.survey.SurveyExamples.EVERYTHING;
import static io.rapport.survey.domain.survey.SurveyExamples.LOYALTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.branching.Branch;
import io.rapport.survey.domain.language.Language;
import io.rapport.survey.domain.language.Languages;
import io.rapport.survey.domain.look.Theme;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Choice;
import io.rapport.survey.domain.question.Menu;
import io.rapport.survey.domain.question.MultiChoice;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.Selections;
import io.rapport.survey.domain.question.SingleChoice;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.question.TextQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

  @Test
  void what_is_complete_is_blocked_by_nothing() {
    assertThat(LOYALTY.blockers()).isEmpty();
    assertThat(EVERYTHING.faults()).isEmpty();
    assertThat(EVERYTHING.blockers()).isEmpty();
  }

  @Test
  void every_text_that_a_person_reads_is_translated() {
    // When
    var german = EVERYTHING.in(new Language("de"));

    // Then
    assertThat(german.question("nps").orElseThrow().text()).isEqualTo("Empfehlen Sie uns?");
    assertThat(german.question("plan"))
        .contains(
            new SingleChoice(
                "plan",
                "Welcher Tarif?",
                true,
                new Menu(
                    List.of(new Choice("free", "Gratis"), new Choice("pro", "Profi")),
                    Optional.of("Ein anderer"),
                    true)));
    assertThat(german.texts().thanks()).contains("Danke!");
    assertThat(german.branches()).isEqualTo(EVERYTHING.branches());
  }

  @Test
  void what_is_not_translated_is_asked_as_it_was_written() {
    assertThat(EVERYTHING.in(new Language("fr"))).isEqualTo(EVERYTHING);
  }

  @Test
  void a_missing_translation_is_named_by_language_and_place() {
    var half =
        new Languages(
            Language.ENGLISH,
            Map.of(new Language("de"), Map.of("questions.score.text", "Empfehlen Sie uns?")));

    assertThat(speaking(LOYALTY, half).blockers())
        .containsExactly(new Fault("translations.de.questions.why.text", "is missing"));
  }

  @Test
  void an_id_stands_for_one_question_one_choice_and_one_attribute() {
    var twice = new Choice("a", "A");
    var menu = new Menu(List.of(twice, twice), Optional.empty(), false);
    var questions =
        List.<Question>of(
            new SingleChoice("q", "?", false, menu), new TextQuestion("q", "?", false));
    var attribute = new DeclaredAttribute("order", Optional.empty());

    assertThat(
            new Questionnaire(
                    "Twice",
                    questions,
                    List.of(),
                    Texts.NONE,
                    Languages.only(Language.ENGLISH),
                    Theme.PLAIN,
                    List.of(attribute, attribute))
                .faults())
        .containsExactly(
            new Fault("questions[1].id", "is the id of an earlier question"),
            new Fault("attributes[1].name", "is the name of an earlier attribute"),
            new Fault("questions[0].choices[1].id", "is the id of an earlier choice"));
  }

  @Test
  void a_draft_may_lack_what_a_published_survey_has() {
    var one = new Menu(List.of(new Choice("a", "A")), Optional.empty(), false);
    var questions =
        List.<Question>of(
            new SingleChoice("one", "?", false, one),
            new MultiChoice("some", "?", false, one, new Selections(2, Optional.of(1))),
            new MultiChoice("more", "?", false, one, new Selections(2, Optional.empty())));
    var draft = new Questionnaire("Draft", questions);

    assertThat(draft.faults()).isEmpty();
    assertThat(draft.blockers())
        .containsExactly(
            new Fault("questions[0].choices", "must be at least two, to choose from"),
            new Fault("questions[1].choices", "must be at least two, to choose from"),
            new Fault("questions[1].min", "must not be more than max"),
            new Fault("questions[2].choices", "must be at least two, to choose from"),
            new Fault("questions[2].min", "must not be more than there is to choose from"));
  }

  @Test
  void a_survey_asks_something() {
    var hello = new Questionnaire("Hello", List.of(new Statement("hello", "Hello")));

    assertThat(hello.blockers()).containsExactly(new Fault("questions", "must ask something"));
  }

  @Test
  void blockers_come_in_bearable_numbers() {
    var languages =
        IntStream.range(100, 150).boxed().map(number -> new Language("de-" + number)).toList();
    var phrases = new LinkedHashMap<Language, Map<String, String>>();
    languages.forEach(language -> phrases.put(language, Map.of()));

    assertThat(speaking(EVERYTHING, new Languages(Language.ENGLISH, phrases)).blockers())
        .hasSize(100);
  }

  @Test
  void parameters_of_an_address_become_the_attributes_that_are_declared() {
    assertThat(EVERYTHING.attributesFrom(Map.of("tp", "checkout", "order", "17", "evil", "x")))
        .isEqualTo(Map.of("touchPoint", "checkout"));
  }

  @Test
  void a_bare_id_is_a_choice_where_there_are_choices() {
    var given = Map.<String, Answer>of("plan", new Answer.Text("pro"), "x", new Answer.Text("pro"));

    assertThat(EVERYTHING.understood(given))
        .isEqualTo(Map.of("plan", Answer.Choices.of("pro"), "x", new Answer.Text("pro")));
  }

  private static Questionnaire speaking(Questionnaire text, Languages languages) {
    return new Questionnaire(
        text.name(),
        text.questions(),
        List.<Branch>of(),
        text.texts(),
        languages,
        text.theme(),
        text.attributes());
  }
}

package io.rapport.survey.domain.survey;

import io.rapport.survey.domain.branching.Branch;
import io.rapport.survey.domain.branching.Condition;
import io.rapport.survey.domain.branching.NpsGroup;
import io.rapport.survey.domain.language.Language;
import io.rapport.survey.domain.language.Languages;
import io.rapport.survey.domain.look.Colour;
import io.rapport.survey.domain.look.Font;
import io.rapport.survey.domain.look.Theme;
import io.rapport.survey.domain.question.Ces;
import io.rapport.survey.domain.question.Choice;
import io.rapport.survey.domain.question.Consent;
import io.rapport.survey.domain.question.Csat;
import io.rapport.survey.domain.question.Display;
import io.rapport.survey.domain.question.Ends;
import io.rapport.survey.domain.question.Menu;
import io.rapport.survey.domain.question.MultiChoice;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.Rating;
import io.rapport.survey.domain.question.Selections;
import io.rapport.survey.domain.question.SingleChoice;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.question.TextQuestion;
import io.rapport.survey.domain.targeting.Targeting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Surveys that the tests speak of. */
public final class SurveyExamples {

  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final ProjectId SHOP = new ProjectId("shop");

  /** A required score from 0 to 10, and why. */
  public static final Questionnaire LOYALTY =
      new Questionnaire(
          "Loyalty",
          List.of(
              new Nps("score", "Would you recommend us?", true),
              new TextQuestion("why", "Why?", false)));

  /** An optional score from 1 to 5. */
  public static final Questionnaire SATISFACTION =
      new Questionnaire(
          "Satisfaction", List.of(new Csat("csat", "How satisfied were you?", false, 5)));

  /** Every type of question and whatever else an author can write. */
  public static final Questionnaire EVERYTHING =
      new Questionnaire(
          "Everything",
          List.of(
              new Statement("hello", "Hello"),
              new Nps("nps", "Would you recommend us?", true, ends("Never", "Always")),
              new Csat("csat", "How satisfied?", false, 7, Display.FACES, Ends.UNNAMED),
              new Ces("ces", "How easy?", false),
              new Rating("rating", "How many stars?", false, 10, Display.STARS, Ends.UNNAMED),
              new SingleChoice(
                  "plan",
                  "Which plan?",
                  true,
                  new Menu(
                      List.of(new Choice("free", "Free"), new Choice("pro", "Pro")),
                      Optional.of("Another"),
                      true)),
              new MultiChoice(
                  "uses",
                  "What for?",
                  false,
                  new Menu(
                      List.of(new Choice("work", "Work"), new Choice("play", "Play")),
                      Optional.empty(),
                      false),
                  new Selections(1, Optional.of(2))),
              new TextQuestion("why", "Why?", false, TextQuestion.Size.SHORT, 100),
              new Consent("ok", "May we call you?", false)),
          List.of(
              new Branch(
                  "nps",
                  Optional.of(new Condition.InGroup(NpsGroup.DETRACTOR)),
                  Optional.of("why")),
              new Branch("csat", Optional.of(new Condition.Between(6, 7)), Optional.of("plan")),
              new Branch(
                  "plan",
                  Optional.of(new Condition.OneOf(Set.of("free"), true)),
                  Optional.of("why")),
              new Branch("uses", Optional.of(new Condition.Skipped()), Optional.empty()),
              new Branch("why", Optional.of(new Condition.Answered()), Optional.of("ok")),
              new Branch("ok", Optional.of(new Condition.Agreed(false)), Optional.empty())),
          new Texts(
              Optional.of("A title"),
              Optional.of("Thank you!"),
              Optional.of("On"),
              Optional.of("Back"),
              Optional.of("Send")),
          new Languages(Language.ENGLISH, Map.of(new Language("de"), german())),
          new Theme(
              new Colour("#0055ff"), new Colour("#fefefe"), new Colour("#010101"), Font.SERIF, 4),
          List.of(
              new DeclaredAttribute("touchPoint", Optional.of("tp")),
              new DeclaredAttribute("order", Optional.empty())));

  private SurveyExamples() {}

  private static Ends ends(String low, String high) {
    return new Ends(Optional.of(low), Optional.of(high));
  }

  private static Map<String, String> german() {
    return Map.ofEntries(
        Map.entry("questions.hello.text", "Hallo"),
        Map.entry("questions.nps.text", "Empfehlen Sie uns?"),
        Map.entry("questions.nps.low", "Niemals"),
        Map.entry("questions.nps.high", "Immer"),
        Map.entry("questions.csat.text", "Wie zufrieden?"),
        Map.entry("questions.ces.text", "Wie leicht?"),
        Map.entry("questions.rating.text", "Wie viele Sterne?"),
        Map.entry("questions.plan.text", "Welcher Tarif?"),
        Map.entry("questions.plan.choices.free", "Gratis"),
        Map.entry("questions.plan.choices.pro", "Profi"),
        Map.entry("questions.plan.other", "Ein anderer"),
        Map.entry("questions.uses.text", "Wofür?"),
        Map.entry("questions.uses.choices.work", "Arbeit"),
        Map.entry("questions.uses.choices.play", "Spiel"),
        Map.entry("questions.why.text", "Warum?"),
        Map.entry("questions.ok.text", "Dürfen wir anrufen?"),
        Map.entry("texts.title", "Ein Titel"),
        Map.entry("texts.thanks", "Danke!"),
        Map.entry("texts.next", "Weiter"),
        Map.entry("texts.back", "Zurück"),
        Map.entry("texts.submit", "Senden"));
  }

  /** As {@link #LOYALTY}, of so many responses at most. */
  public static Questionnaire loyaltyOf(Optional<Integer> quota) {
    var everybody = Targeting.EVERYBODY;
    return LOYALTY.targeted(
        new Targeting(
            everybody.period(),
            quota,
            everybody.triggers(),
            everybody.audience(),
            everybody.requiresConsent(),
            everybody.sample(),
            everybody.repetition(),
            everybody.exemptions(),
            everybody.priority()));
  }

  public static Survey.Draft draft() {
    return draft(SHOP);
  }

  public static Survey.Draft draft(ProjectId project) {
    var id = new SurveyId(UUID.randomUUID());
    return new Survey.Draft(SurveyHeader.first(id, project, NOON), LOYALTY);
  }

  public static Survey.Live live() {
    return draft().publish(NOON);
  }
}

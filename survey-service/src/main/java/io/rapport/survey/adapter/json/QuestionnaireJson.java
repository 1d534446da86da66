package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.survey.domain.language.Language;
import io.rapport.survey.domain.language.Languages;
import io.rapport.survey.domain.look.Theme;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.Texts;
import io.rapport.survey.domain.targeting.Targeting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an author writes, as it is written, read and kept. */
@Schema(name = "SurveyText")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record QuestionnaireJson(
    @NotBlank @Size(max = Questionnaire.LONGEST_NAME) String name,
    @Schema(description = "The language of all that stands here", defaultValue = "en")
        Optional<@Pattern(regexp = Language.TAG, message = Written.LANGUAGE_REASON) String>
            language,
    @NotEmpty @Size(max = Questionnaire.MOST_QUESTIONS)
        List<@NotNull @Valid QuestionJson> questions,
    @Schema(
            description =
                "Where the survey goes on other than down the list; of the branches from a"
                    + " question the first one that its answer is like is taken")
        Optional<@Size(max = Questionnaire.MOST_BRANCHES) List<@NotNull @Valid BranchJson>>
            branches,
    Optional<@Valid TextsJson> texts,
    @Schema(
            description = "By language, and in each by the place of a text",
            example =
                "{\"de\": {\"questions.plan.text\": \"Welcher Tarif?\","
                    + " \"questions.plan.choices.free\": \"Gratis\","
                    + " \"texts.thanks\": \"Danke!\"}}")
        Optional<
                @Size(max = Written.LANGUAGES) Map<
                    @Pattern(regexp = Language.TAG, message = Written.LANGUAGE_REASON) String,
                    @NotNull @Size(max = Written.PHRASES) Map<
                        String, @NotBlank @Size(max = Written.TEXT) String>>>
            translations,
    Optional<@Valid ThemeJson> theme,
    @Schema(description = "What is expected to travel with the answers")
        Optional<@Size(max = Written.ATTRIBUTES) List<@NotNull @Valid DeclaredAttributeJson>>
            attributes,
    Optional<@Valid TargetingJson> targeting) {

  public static QuestionnaireJson from(Questionnaire questionnaire) {
    return new QuestionnaireJson(
        questionnaire.name(),
        Optional.of(questionnaire.languages().original().tag()),
        each(questionnaire.questions(), QuestionJson::from),
        some(each(questionnaire.branches(), BranchJson::from)),
        TextsJson.from(questionnaire.texts()),
        translations(questionnaire.languages()),
        ThemeJson.from(questionnaire.theme()),
        some(each(questionnaire.attributes(), DeclaredAttributeJson::from)),
        TargetingJson.from(questionnaire.targeting()));
  }

  public Questionnaire toDomain() {
    return new Questionnaire(
        name,
        each(questions, QuestionJson::toDomain),
        each(branches.orElse(List.of()), BranchJson::toDomain),
        texts.map(TextsJson::toDomain).orElse(Texts.NONE),
        new Languages(language.map(Language::new).orElse(Language.ENGLISH), byLanguage()),
        theme.map(ThemeJson::toDomain).orElse(Theme.PLAIN),
        each(attributes.orElse(List.of()), DeclaredAttributeJson::toDomain),
        targeting.map(TargetingJson::toDomain).orElse(Targeting.EVERYBODY));
  }

  private Map<Language, Map<String, String>> byLanguage() {
    var byLanguage = new LinkedHashMap<Language, Map<String, String>>();
    translations
        .orElse(Map.of())
        .forEach((tag, phrases) -> byLanguage.put(new Language(tag), phrases));
    return byLanguage;
  }

  private static Optional<Map<String, Map<String, String>>> translations(Languages languages) {
    var byTag = new LinkedHashMap<String, Map<String, String>>();
    languages.translations().forEach((language, phrases) -> byTag.put(language.tag(), phrases));
    return byTag.isEmpty() ? Optional.empty() : Optional.of(byTag);
  }

  private static <T, R> List<R> each(List<T> list, Function<T, R> map) {
    return list.stream().map(map).toList();
  }

  private static <T> Optional<List<T>> some(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }
}

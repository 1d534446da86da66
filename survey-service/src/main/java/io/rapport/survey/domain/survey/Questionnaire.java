package io.rapport.survey.domain.survey;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.branching.Branch;
import io.rapport.survey.domain.branching.GraphProof;
import io.rapport.survey.domain.branching.QuestionGraph;
import io.rapport.survey.domain.language.Language;
import io.rapport.survey.domain.language.Languages;
import io.rapport.survey.domain.language.Translator;
import io.rapport.survey.domain.look.Theme;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.targeting.Targeting;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an author writes and a person is asked.
 *
 * @param branches where it goes on other than down the list
 * @param attributes what is expected to travel with the answers
 * @param targeting which persons are asked, when and how often
 */
public record Questionnaire(
    String name,
    List<Question> questions,
    List<Branch> branches,
    Texts texts,
    Languages languages,
    Theme theme,
    List<DeclaredAttribute> attributes,
    Targeting targeting) {

  /** The most questions; with {@code AnswerRules} it bounds the size of an answer's message. */
  public static final int MOST_QUESTIONS = 100;

  public static final int LONGEST_NAME = 200;
  public static final int MOST_BRANCHES = 500;

  /** Who has more to mend is told of the rest when these are mended. */
  private static final int MOST_BLOCKERS = 100;

  public Questionnaire {
    questions = List.copyOf(questions);
    branches = List.copyOf(branches);
    attributes = List.copyOf(attributes);
  }

  /** Questions one after the other, in English, and nothing besides. */
  public Questionnaire(String name, List<Question> questions) {
    this(
        name,
        questions,
        List.of(),
        Texts.NONE,
        Languages.only(Language.ENGLISH),
        Theme.PLAIN,
        List.of());
  }

  /** What everybody is asked, once. */
  public Questionnaire(
      String name,
      List<Question> questions,
      List<Branch> branches,
      Texts texts,
      Languages languages,
      Theme theme,
      List<DeclaredAttribute> attributes) {
    this(name, questions, branches, texts, languages, theme, attributes, Targeting.EVERYBODY);
  }

  public Optional<Question> question(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /** In which order the questions are asked. */
  public QuestionGraph graph() {
    return new QuestionGraph(questions, branches);
  }

  /** The answers as their questions understand them. */
  public Map<String, Answer> understood(Map<String, Answer> given) {
    var understood = new LinkedHashMap<>(given);
    understood.replaceAll(
        (id, answer) -> question(id).map(asked -> asked.understood(answer)).orElse(answer));
    return understood;
  }

  /** The same in another language, phrase by phrase where there is one. */
  public Questionnaire in(Language language) {
    return said(languages.into(language));
  }

  /** The same again, for another survey. */
  public Questionnaire copy() {
    var copied = name + " (copy)";
    return new Questionnaire(
        copied.length() <= LONGEST_NAME ? copied : name,
        questions,
        branches,
        texts,
        languages,
        theme,
        attributes,
        targeting);
  }

  /** The same, asked of others. */
  public Questionnaire targeted(Targeting others) {
    return new Questionnaire(
        name, questions, branches, texts, languages, theme, attributes, others);
  }

  /** What a person reads who is asked in this language: nothing of other languages and persons. */
  public Questionnaire asked(Language language) {
    var said = in(language);
    return new Questionnaire(
        name, said.questions, branches, said.texts, Languages.only(language), theme, attributes);
  }

  /** The attributes that the parameters of an address say. */
  public Map<String, String> attributesFrom(Map<String, String> parameters) {
    var found = new LinkedHashMap<String, String>();
    for (var attribute : attributes) {
      attribute
          .parameter()
          .flatMap(parameter -> Optional.ofNullable(parameters.get(parameter)))
          .ifPresent(value -> found.put(attribute.name(), value));
    }
    return found;
  }

  /** What contradicts itself, so that it is not even a draft. */
  public List<Fault> faults() {
    return Stream.of(
            repeats("questions", "id", questions.stream().map(Question::id).toList()),
            repeats(
                "attributes", "name", attributes.stream().map(DeclaredAttribute::name).toList()),
            ofEachQuestion(Question::faults),
            targeting.faults().stream()
                .map(fault -> new Fault("targeting." + fault.field(), fault.reason())))
        .flatMap(Function.identity())
        .toList();
  }

  /** What keeps it from being published: a draft may have gaps, what people are asked has none. */
  public List<Fault> blockers() {
    return Stream.of(
            silence(),
            ofEachQuestion(Question::lacks),
            GraphProof.faults(graph()).stream(),
            languages.faults(places()),
            theme.faults().stream())
        .flatMap(Function.identity())
        .limit(MOST_BLOCKERS)
        .toList();
  }

  private Questionnaire said(Translator translator) {
    return new Questionnaire(
        name,
        questions.stream()
            .map(question -> question.in(translator.in("questions." + question.id())))
            .toList(),
        branches,
        texts.in(translator.in("texts")),
        languages,
        theme,
        attributes,
        targeting);
  }

  /** Where a phrase stands that a person reads. */
  private Set<String> places() {
    var places = new LinkedHashSet<String>();
    said(
        (place, written) -> {
          places.add(place);
          return written;
        });
    return places;
  }

  private Stream<Fault> silence() {
    return questions.stream().allMatch(Statement.class::isInstance)
        ? Stream.of(new Fault("questions", "must ask something"))
        : Stream.empty();
  }

  private Stream<Fault> ofEachQuestion(Function<Question, List<Fault>> faults) {
    return IntStream.range(0, questions.size())
        .boxed()
        .flatMap(
            index ->
                faults.apply(questions.get(index)).stream()
                    .map(
                        fault ->
                            new Fault(
                                "questions[" + index + "]." + fault.field(), fault.reason())));
  }

  private static Stream<Fault> repeats(String list, String part, List<String> names) {
    var seen = new HashSet<String>();
    var what = list.substring(0, list.length() - 1);
    return IntStream.range(0, names.size())
        .filter(index -> !seen.add(names.get(index)))
        .mapToObj(
            index ->
                new Fault(
                    list + "[" + index + "]." + part, "is the " + part + " of an earlier " + what));
  }
}

package io.rapport.survey.domain.result;

import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.survey.PublishedVersions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that a survey ever asked. A question whose type or scale was changed is another one from then
 * on: its answers mean something else.
 */
public final class Asked {

  private final Map<Key, Item> items = new LinkedHashMap<>();
  private final Map<Integer, Map<String, Item>> byVersion = new HashMap<>();

  private Asked() {}

  /** Newest questions first, in the order in which they are asked. */
  public static Asked in(PublishedVersions versions) {
    var asked = new Asked();
    for (var version : versions.newestFirst()) {
      for (var question : version.questionnaire().questions()) {
        if (!(question instanceof Statement)) {
          asked.add(version.number(), question);
        }
      }
    }
    return asked;
  }

  public List<Item> items() {
    return List.copyOf(items.values());
  }

  /** The ids in the order of {@link #items}. */
  public List<String> order() {
    return items.values().stream().map(item -> item.question().id()).distinct().toList();
  }

  /** What was answered to each question, stretch by stretch. */
  public Map<Item, List<Counts>> counts(List<Said> said, int stretches) {
    var drafts = new LinkedHashMap<Item, List<Draft>>();
    for (var item : items.values()) {
      drafts.put(item, Draft.many(stretches));
    }
    for (var one : said) {
      var item = byVersion.getOrDefault(one.version(), Map.of()).get(one.mark().question());
      // An answer to a question that its version does not have is refused, so there is none.
      Objects.requireNonNull(drafts.get(Objects.requireNonNull(item))).get(one.stretch()).add(one);
    }
    var counts = new LinkedHashMap<Item, List<Counts>>();
    drafts.forEach((item, list) -> counts.put(item, list.stream().map(Draft::counts).toList()));
    return counts;
  }

  private void add(int version, Question question) {
    var item =
        items.computeIfAbsent(
            Key.of(question), _ -> new Item(question, Shape.of(question), new ArrayList<>()));
    item.versions().addFirst(version);
    byVersion.computeIfAbsent(version, _ -> new HashMap<>()).put(question.id(), item);
  }

  /**
   * A question.
   *
   * @param question as it was asked last
   * @param versions in which it was asked, first to last
   */
  public record Item(Question question, Shape shape, List<Integer> versions) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Item item
          && question.id().equals(item.question.id())
          && shape.equals(item.shape);
    }

    @Override
    public int hashCode() {
      return Objects.hash(question.id(), shape);
    }
  }

  private record Key(String id, Shape shape) {

    static Key of(Question question) {
      return new Key(question.id(), Shape.of(question));
    }
  }

  private static final class Draft {

    private final Map<String, Long> byValue = new HashMap<>();
    private long answered;
    private boolean saysSo;

    static List<Draft> many(int number) {
      var drafts = new ArrayList<Draft>(number);
      for (int index = 0; index < number; index++) {
        drafts.add(new Draft());
      }
      return drafts;
    }

    void add(Said said) {
      var value = said.mark().value();
      if (value.equals(Mark.ANSWERED)) {
        answered += said.count();
        saysSo = true;
      } else {
        byValue.merge(value, said.count(), Long::sum);
      }
    }

    /** Where one answer says one thing, there are as many answers as things said. */
    Counts counts() {
      return new Counts(
          saysSo ? answered : byValue.values().stream().mapToLong(Long::longValue).sum(), byValue);
    }
  }
}

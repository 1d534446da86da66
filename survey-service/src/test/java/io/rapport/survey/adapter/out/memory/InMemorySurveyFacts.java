package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.SurveyFacts;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.News;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.Revision;
import io.rapport.survey.domain.survey.PublishedVersion;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Facts that are remembered instead of sent. */
public final class InMemorySurveyFacts implements SurveyFacts {

  private final List<Fact> facts = new CopyOnWriteArrayList<>();
  private final List<Announced> announced = new CopyOnWriteArrayList<>();

  @Override
  public void answered(Revision revision) {
    var response = revision.response();
    facts.add(new Fact(revision.version(), response));
    revision.news().forEach(one -> announced.add(new Announced(one, response)));
  }

  @Override
  public void encountered(PublishedVersion version, Encounter encounter) {
    facts.add(new Fact(version, encounter));
  }

  /** What was said, in its order. */
  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  /** The news that were announced, in their order. */
  public List<Announced> announced() {
    return List.copyOf(announced);
  }

  /** News of a response. */
  public record Announced(News news, Response response) {}

  /**
   * One thing that was said.
   *
   * @param what a response or an encounter
   */
  public record Fact(PublishedVersion version, Object what) {}
}

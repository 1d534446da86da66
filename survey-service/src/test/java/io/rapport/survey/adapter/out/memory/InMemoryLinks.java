package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Links;
import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.link.LinkId;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Links in memory. */
public final class InMemoryLinks implements Links {

  private final Map<LinkId, Link> links = new ConcurrentHashMap<>();
  private final Map<UUID, List<Link.Personal>> batches = new ConcurrentHashMap<>();
  private final Map<SurveyId, Link.Open> open = new ConcurrentHashMap<>();
  private final Map<Key, Batch> claims = new ConcurrentHashMap<>();

  @Override
  public Optional<Link> find(LinkId link) {
    return Optional.ofNullable(links.get(link));
  }

  @Override
  public void add(UUID batch, List<Link.Personal> added) {
    batches.put(batch, List.copyOf(added));
    added.forEach(link -> links.put(link.id(), link));
  }

  @Override
  public List<Link.Personal> of(UUID batch) {
    return batches.getOrDefault(batch, List.of());
  }

  @Override
  public Link.Open open(Link.Open link) {
    var standing = open.computeIfAbsent(link.terms().survey(), _ -> link);
    links.put(standing.id(), standing);
    return standing;
  }

  @Override
  public List<Link> page(SurveyId survey, Optional<LinkId> before, int atMost) {
    // As PostgreSQL orders UUIDs: by their bytes.
    Comparator<Link> byId = Comparator.comparing(link -> link.id().toString());
    return links.values().stream()
        .filter(link -> link.terms().survey().equals(survey))
        .filter(
            link -> before.isEmpty() || link.id().toString().compareTo(before.get().toString()) < 0)
        .sorted(byId.reversed())
        .limit(atMost)
        .toList();
  }

  @Override
  public Batch claim(ProjectId project, String key, Batch batch) {
    return Optional.ofNullable(claims.putIfAbsent(new Key(project, key), batch)).orElse(batch);
  }

  private record Key(ProjectId project, String key) {}
}

package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.FollowUps;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.domain.followup.Filter;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Member;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Follow-ups in memory. */
public final class InMemoryFollowUps implements FollowUps {

  private final Responses responses;
  private final Map<Key, List<FollowUp.Step>> steps = new HashMap<>();
  private final Map<Key, List<Note>> notes = new HashMap<>();

  public InMemoryFollowUps(Responses responses) {
    this.responses = responses;
  }

  @Override
  public synchronized FollowUp find(ProjectId project, ResponseId response) {
    var all = steps.getOrDefault(new Key(project, response), List.of());
    return all.isEmpty() ? FollowUp.untouched() : all.getLast().after();
  }

  @Override
  public synchronized Map<ResponseId, FollowUp> of(
      ProjectId project, Collection<ResponseId> wanted) {
    return wanted.stream()
        .filter(response -> steps.containsKey(new Key(project, response)))
        .collect(Collectors.toMap(Function.identity(), response -> find(project, response)));
  }

  @Override
  public synchronized boolean keep(ProjectId project, ResponseId response, FollowUp.Step step) {
    if (find(project, response).edition() != step.after().edition() - 1) {
      return false;
    }
    return steps.computeIfAbsent(new Key(project, response), _ -> new ArrayList<>()).add(step);
  }

  @Override
  public synchronized List<FollowUp.Step> history(
      ProjectId project, ResponseId response, Optional<Integer> before, int atMost) {
    return steps.getOrDefault(new Key(project, response), List.of()).reversed().stream()
        .filter(step -> before.filter(edition -> step.after().edition() >= edition).isEmpty())
        .limit(atMost)
        .toList();
  }

  @Override
  public synchronized List<Response> page(
      SurveyId survey,
      Selection selection,
      Filter filter,
      Optional<Responses.Position> after,
      int atMost) {
    return responses.page(survey, selection, after, Integer.MAX_VALUE).stream()
        .filter(response -> passes(filter, response))
        .limit(atMost)
        .toList();
  }

  @Override
  public synchronized boolean add(ProjectId project, ResponseId response, Note note) {
    var all = notes.computeIfAbsent(new Key(project, response), _ -> new ArrayList<>());
    return all.size() < Note.MOST
        && all.stream().noneMatch(known -> known.id().equals(note.id()))
        && all.add(note);
  }

  @Override
  public synchronized List<Note> notes(ProjectId project, ResponseId response) {
    return List.copyOf(notes.getOrDefault(new Key(project, response), List.of()));
  }

  private boolean passes(Filter filter, Response response) {
    var followUp = find(response.origin().occasion().project(), response.origin().id());
    return filter.status().filter(status -> status != followUp.status()).isEmpty()
        && filter.tag().filter(tag -> !followUp.tags().words().contains(tag)).isEmpty()
        && filter.assignee().filter(who -> !isAssigned(followUp, who)).isEmpty();
  }

  private static boolean isAssigned(FollowUp followUp, Filter.Assignment who) {
    return switch (who) {
      case Filter.To(String subject) ->
          followUp.assignee().map(Member::subject).equals(Optional.of(subject));
      case Filter.ToNobody() -> followUp.assignee().isEmpty();
    };
  }

  private record Key(ProjectId project, ResponseId response) {}
}

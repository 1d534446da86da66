package io.rapport.metrics.adapter.in.rest;

import io.rapport.access.CurrentCaller;
import io.rapport.editing.IdempotencyKey;
import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.application.saved.ChangeSaved;
import io.rapport.metrics.application.saved.SaveNew;
import io.rapport.metrics.domain.saved.Saved;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** Has members edit what they have saved, each kind of it in the same way. */
@ApplicationScoped
class SavedDesk {

  private final SaveNew saveNew;
  private final ChangeSaved changeSaved;
  private final CurrentCaller caller;

  SavedDesk(SaveNew saveNew, ChangeSaved changeSaved, CurrentCaller caller) {
    this.saveNew = saveNew;
    this.changeSaved = changeSaved;
    this.caller = caller;
  }

  <D, J> RestResponse<J> create(
      Kind<D, J> kind, String project, Optional<IdempotencyKey> key, D draft) {
    var request = key.map(named -> new Shelf.Creation(named.value(), named.digest()));
    return switch (saveNew.save(kind.shelf(), project, draft, subject(), request, kind.most())) {
      case Shelf.Added<D>(var saved) ->
          answer(kind, RestResponse.Status.CREATED, saved)
              .location(
                  URI.create("/api/projects/" + project + "/" + kind.name() + "s/" + saved.id()))
              .build();
      case Shelf.KeyUsedForAnother<D>() -> throw IdempotencyKey.usedForAnother();
      case Shelf.TooMany<D>() ->
          throw ProblemException.conflict(
              "The project has " + kind.most() + " " + kind.name() + "s; remove one first.");
    };
  }

  <D, J> RestResponse<J> get(Kind<D, J> kind, String project, String id) {
    return answer(kind, RestResponse.Status.OK, find(kind, project, id)).build();
  }

  <D> Saved<D> find(Kind<D, ?> kind, String project, String id) {
    return kind.shelf().find(project, id).orElseThrow(() -> ProblemException.notFound(kind.name()));
  }

  <D, J> RestResponse<J> revise(
      Kind<D, J> kind, String project, String id, Optional<String> ifMatch, D draft) {
    var seen = VersionTag.seen(ifMatch);
    var outcome = changeSaved.revise(kind.shelf(), project, id, draft, subject(), seen);
    return answer(kind, RestResponse.Status.OK, changed(kind, outcome)).build();
  }

  <D> void remove(Kind<D, ?> kind, String project, String id, Optional<String> ifMatch) {
    changed(kind, changeSaved.remove(kind.shelf(), project, id, VersionTag.seen(ifMatch)));
  }

  private String subject() {
    return caller.get().subject();
  }

  private static <D> Saved<D> changed(Kind<D, ?> kind, ChangeSaved.Outcome<D> outcome) {
    return switch (outcome) {
      case ChangeSaved.Changed<D>(var saved) -> saved;
      case ChangeSaved.NotThere<D>() -> throw ProblemException.notFound(kind.name());
      case ChangeSaved.ChangedMeanwhile<D>() -> throw VersionTag.stale(kind.name());
    };
  }

  private static <D, J> RestResponse.ResponseBuilder<J> answer(
      Kind<D, J> kind, RestResponse.Status status, Saved<D> saved) {
    return RestResponse.ResponseBuilder.create(status, kind.json().apply(saved))
        .header(HttpHeaders.ETAG, VersionTag.of(saved));
  }

  /**
   * What is edited.
   *
   * @param name as people call one; paths have an s behind it
   * @param most how many a project may have
   */
  record Kind<D, J>(Shelf<D> shelf, String name, int most, Function<Saved<D>, J> json) {

    /** All of a project, newest first. */
    ListJson<J> list(String project) {
      return new ListJson<>(shelf.of(project).stream().map(json).toList(), null);
    }
  }
}

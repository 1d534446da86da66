package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.domain.aim.Aims;
import io.rapport.metrics.domain.kpi.Paths;
import io.rapport.metrics.domain.path.PathDirection;
import io.rapport.metrics.domain.selection.Selector;

/** What paths are asked with: from and to are the period's, so a way has a start or an end. */
final class PathParameters {

  private PathParameters() {}

  static Paths read(Reader reader, Aims aims) {
    var start = reader.selector("start", aims.goals());
    var end = reader.selector("end", aims.goals());
    if (start.isPresent() && end.isPresent()) {
      reader.refuse("end", "cannot be given beside start");
    }
    return new Paths(
        start.or(() -> end).orElse(Selector.ANY),
        end.isPresent() ? PathDirection.TO : PathDirection.FROM,
        reader
            .one("depth", text -> Texts.number(text, 1, Paths.DEEPEST))
            .orElse(Paths.PLAIN.depth()),
        reader.one("limit", text -> Texts.number(text, 1, Paths.MOST)).orElse(Paths.PLAIN.limit()));
  }
}

package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.domain.record.PageRequest;
import java.util.Set;

/** Reads which page of a list is asked for. */
final class Paging {

  static final Set<String> PARAMETERS = Set.of("limit", "cursor");

  private static final int MOST = 500;
  private static final int SOME = 50;

  private Paging() {}

  static PageRequest read(Reader reader) {
    var limit = reader.one("limit", Paging::limit).orElse(SOME);
    return new PageRequest(reader.one("cursor", CursorText::read), limit);
  }

  private static int limit(String text) {
    var limit = Texts.number(text);
    if (limit < 1 || limit > MOST) {
      throw new Unreadable("must be 1 to " + MOST);
    }
    return limit;
  }
}

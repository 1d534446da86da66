package io.rapport.gateway.adapter.in.http.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to send as {@code cursor} for the next part; null at the end
 */
record PageJson<T>(List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

  /** A list that always fits on one page. */
  static <T> PageJson<T> whole(List<T> items) {
    return new PageJson<>(items, null);
  }

  /** The first {@code limit} of at most one more than that, which then begins the next page. */
  static <S, T> PageJson<T> of(
      List<S> oneMore, int limit, Function<S, T> json, Function<S, String> cursor) {
    var page = oneMore.stream().limit(limit).toList();
    return new PageJson<>(
        page.stream().map(json).toList(),
        oneMore.size() > limit ? cursor.apply(page.getLast()) : null);
  }
}

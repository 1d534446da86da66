package io.rapport.metrics.adapter.out.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.metrics.domain.identity.UserMerge;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was decided about users, kept outside of the store. */
record Decisions(LineFile file) {

  private static final ObjectMapper JSON = new ObjectMapper();

  List<UserMerge> all() {
    return file.lines().stream().map(Decisions::read).toList();
  }

  void add(UserMerge merge) {
    file.add(written(merge));
  }

  /** Nothing that names one of these users is kept. */
  void forget(String project, Set<String> users) {
    var all = all();
    var others = all.stream().filter(merge -> !names(merge, project, users)).toList();
    if (others.size() < all.size()) {
      file.replace(others.stream().map(Decisions::written).toList());
    }
  }

  private static boolean names(UserMerge merge, String project, Set<String> users) {
    return merge.project().equals(project)
        && (users.contains(merge.user()) || merge.into().filter(users::contains).isPresent());
  }

  private static String written(UserMerge merge) {
    try {
      return JSON.writeValueAsString(
          new Line(
              merge.project(),
              merge.user(),
              merge.into().orElse(null),
              merge.decidedAt().toEpochMilli(),
              merge.decidedBy()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UserMerge read(String line) {
    try {
      var read = JSON.readValue(line, Line.class);
      return new UserMerge(
          read.project(),
          read.user(),
          Optional.ofNullable(read.into()),
          Instant.ofEpochMilli(read.at()),
          read.by());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Line(String project, String user, @Nullable String into, long at, String by) {}
}

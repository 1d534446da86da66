package io.rapport.gateway.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/../api/me",
        "/v1/./batch",
        "/v1/..",
        "/v1/.",
        "/v1/%2e%2e/api/me",
        "/v1/%2E./api",
        "/v1/.%2e/api",
        "/v1%2f..%2fapi",
        "/v1/a%5cb",
        "/v1/a\\b",
        "//v1/batch",
        "/v1//batch",
        "/v1/..;/api",
        "/v1/a%3Bb",
        "/v1/%252e%252e/api",
        "/v1/%00",
        "/v1/a%0d%0ab",
        "v1/batch",
        "*",
        ""
      })
  void a_path_that_could_be_read_in_two_ways_is_not_plain(String path) {
    assertThat(Paths.isPlain(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1/batch",
        "/v1/import/",
        "/v1/projects/wk_a-b_c/settings",
        "/api/projects/0199/kpis/nps",
        "/survey/v1/link/a.b.c",
        "/api/projects/0199/persons/anna%40example.com",
        "/api/projects/0199/persons/B%C3%B6hmer%20S",
        "/.well-known/x",
        "/v1/a..b"
      })
  void an_ordinary_path_is_plain(String path) {
    assertThat(Paths.isPlain(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/batch",
        "/v1",
        "/beacon/v1/batch",
        "/pixel/v1/page",
        "/sourceConfig/",
        "/survey/v1/decide"
      })
  void public_paths_are_for_everybody(String path) {
    assertThat(Paths.isPublic(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/me", "/v10/batch", "/surveys", "/v1x", "/login", "/api/v1/batch"})
  void other_paths_are_not_public(String path) {
    assertThat(Paths.isPublic(path)).isFalse();
  }
}

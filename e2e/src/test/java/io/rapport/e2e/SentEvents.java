package io.rapport.e2e;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a client itself has counted.
 *
 * @param ids the message ids of its events by the name of the call
 * @param failures what it told its user of
 * @param origins whom a page has talked to, besides its own server
 * @param headers the names of what a page's requests said besides their bodies
 */
record SentEvents(
    Map<String, List<String>> ids,
    List<String> failures,
    List<String> origins,
    List<String> headers) {

  /** The ids of some calls, or of all when none is named. */
  List<String> of(String... calls) {
    var wanted = calls.length == 0 ? ids.keySet() : Arrays.asList(calls);
    return wanted.stream().map(ids::get).filter(Objects::nonNull).flatMap(List::stream).toList();
  }

  /** By message id, the name of the call. */
  Map<String, String> calls() {
    var calls = new HashMap<String, String>();
    ids.forEach((call, some) -> some.forEach(id -> calls.put(id, call)));
    return calls;
  }
}

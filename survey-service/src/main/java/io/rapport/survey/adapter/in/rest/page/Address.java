package io.rapport.survey.adapter.in.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a page of a link is.
 *
 * @param carried what its address says from page to page
 */
record Address(String token, Map<String, String> carried) {

  static final String LANGUAGE = "lang";
  static final String AT = "at";

  Address {
    carried = Collections.unmodifiableMap(new LinkedHashMap<>(carried));
  }

  Address with(String name, String value) {
    var more = new LinkedHashMap<>(carried);
    more.put(name, value);
    return new Address(token, more);
  }

  @Override
  public String toString() {
    var path = "/survey/v1/link/" + token;
    return carried.isEmpty()
        ? path
        : carried.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

package io.rapport.survey.adapter.in.rest;

import java.util.Optional;

/** What a browser says by itself. */
record PrivacyHeaders(
    Optional<String> secGpc, Optional<String> doNotTrack, Optional<String> languages) {

  boolean gpc() {
    return secGpc.filter("1"::equals).isPresent();
  }

  boolean dnt() {
    return doNotTrack.filter("1"::equals).isPresent();
  }

  /** The first one is the one they like best. */
  Optional<String> language() {
    return languages
        .map(list -> list.split("[,;]", 2)[0].strip())
        .filter(tag -> !tag.isEmpty() && !tag.equals("*") && tag.length() <= 35);
  }
}

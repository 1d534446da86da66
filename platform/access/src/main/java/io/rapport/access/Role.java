package io.rapport.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a member may do in a project; each role includes the ones before it. */
public enum Role {
  /** Sees everything. */
  @JsonProperty("viewer")
  VIEWER,
  /** Also changes surveys, answers and queries. */
  @JsonProperty("editor")
  EDITOR,
  /** Also changes settings, members and keys. */
  @JsonProperty("admin")
  ADMIN;

  /** Whether this role is enough where {@code required} is asked for. */
  public boolean includes(Role required) {
    return compareTo(required) >= 0;
  }
}

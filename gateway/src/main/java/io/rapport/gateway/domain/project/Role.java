package io.rapport.gateway.domain.project;

/** What a member may do: see, work, or rule. */
public enum Role {
  VIEWER,
  EDITOR,
  ADMIN
}

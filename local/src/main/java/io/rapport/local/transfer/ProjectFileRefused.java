package io.rapport.local.transfer;

/** A file is no whole project; the message says where and why. */
public final class ProjectFileRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ProjectFileRefused(String where, String reason) {
    super(where + ": " + reason);
  }
}

package io.rapport.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An RFC 9457 problem document.
 *
 * @param type a URN that stays the same for the same kind of problem
 * @param status the HTTP status, 400–599
 * @param errors what is wrong, field by field; empty when no field is at fault
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  static Problem of(Kind kind, String detail, List<FieldError> errors) {
    return new Problem(kind.type(), kind.title(), kind.status(), detail, errors);
  }

  /** The kinds of problem that services answer, with their status. */
  public enum Kind {
    MALFORMED("malformed", "The request cannot be read", 400),
    INVALID("invalid", "The request is not valid", 400),
    UNAUTHENTICATED("unauthenticated", "Authentication is needed", 401),
    FORBIDDEN("forbidden", "This is not allowed", 403),
    NOT_FOUND("not-found", "There is no such thing", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "This method is not allowed here", 405),
    NOT_ACCEPTABLE("not-acceptable", "No such representation", 406),
    CONFLICT("conflict", "The state does not allow this", 409),
    PRECONDITION_FAILED("precondition-failed", "It has changed in the meantime", 412),
    TOO_LARGE("too-large", "The request is too large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "This media type is not understood", 415),
    TOO_MANY_REQUESTS("too-many-requests", "Too many requests", 429),
    INTERNAL("internal", "Something went wrong here", 500),
    UNREACHABLE("unreachable", "A part of the system cannot be reached", 502),
    UNAVAILABLE("unavailable", "Not available right now", 503),
    TIMEOUT("timeout", "A part of the system did not answer in time", 504);

    private final String code;
    private final String title;
    private final int status;

    Kind(String code, String title, int status) {
      this.code = code;
      this.title = title;
      this.status = status;
    }

    public String type() {
      return "urn:rapport:problem:" + code;
    }

    public String title() {
      return title;
    }

    public int status() {
      return status;
    }

    /** This kind with a sentence about the case at hand. */
    public Problem because(String detail) {
      return of(this, detail, List.of());
    }

    /** This kind with what is wrong, field by field. */
    public Problem because(String detail, List<FieldError> errors) {
      return of(this, detail, errors);
    }
  }
}

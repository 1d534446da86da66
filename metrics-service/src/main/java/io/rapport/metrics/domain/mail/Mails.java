package io.rapport.metrics.domain.mail;

import java.time.Duration;
import java.util.List;

/** How e-mails are told of. */
public final class Mails {

  public static final String DELIVERED = "Email Delivered";
  public static final String OPENED = "Email Opened";
  public static final String CLICKED = "Email Link Clicked";

  /** How long after its delivery an e-mail is watched, the end included. */
  public static final Duration WATCHED = Duration.ofDays(7);

  /** Properties that senders say of what no person did. */
  public static final List<String> MACHINE_FLAGS =
      List.of("machine", "machine_open", "machineOpen", "is_machine", "bot", "is_bot", "isBot");

  /** Of privacy proxies, which open everything at once, and of scanners before the mailbox. */
  public static final String MACHINE_AGENTS =
      "^Mozilla/5\\.0$|Barracuda|Proofpoint|Mimecast|FireEye|Symantec|Cisco|Trend ?Micro|BingPreview";

  private Mails() {}
}

package io.rapport.metrics.domain.social;

import java.util.Set;

/** How social networks are told of. */
public final class SocialEvents {

  public static final String PUBLISHED = "Social Post Published";
  public static final String COMMENTED = "Social Post Commented";
  public static final String MENTIONED = "Brand Mentioned";

  /** Somebody did something with a post, or spoke of the brand. */
  public static final Set<String> INTERACTIONS =
      Set.of("Social Post Liked", COMMENTED, "Social Post Shared", "Social Post Saved", MENTIONED);

  private SocialEvents() {}
}

package io.rapport.metrics.domain.social;

/** What the interactions on social networks are divided by. */
public enum SocialBase {
  IMPRESSIONS,
  REACH,
  FOLLOWERS,
  POSTS
}

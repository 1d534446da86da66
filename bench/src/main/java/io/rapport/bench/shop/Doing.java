package io.rapport.bench.shop;

/** What can happen in the shop, named as the published events are. */
public enum Doing {
  PAGE("page", Counts.IN_VISITS),
  PRODUCT_VIEWED("Product Viewed", Counts.IN_VISITS),
  PRODUCT_ADDED("Product Added", Counts.IN_VISITS),
  CHECKOUT_STARTED("Checkout Started", Counts.IN_VISITS),
  ORDER_COMPLETED("Order Completed", Counts.IN_VISITS),
  PROMOTION_VIEWED("Promotion Viewed", Counts.IN_VISITS),
  PROMOTION_CLICKED("Promotion Clicked", Counts.IN_VISITS),
  LINK_CLICKED("Link Clicked", Counts.IN_VISITS),
  PAGE_ENGAGED("Page Engaged", Counts.IN_VISITS),
  SIGNED_UP("Signed Up", Counts.IN_VISITS),
  ONBOARDING_COMPLETED("Onboarding Completed", Counts.IN_VISITS),
  ORDER_REFUNDED("Order Refunded", Counts.AS_ACTIVITY),
  EMAIL_DELIVERED("Email Delivered", Counts.NOWHERE),
  EMAIL_OPENED("Email Opened", Counts.NOWHERE),
  IDENTIFY("identify", Counts.NOWHERE),
  ALIAS("alias", Counts.NOWHERE);

  private final String title;
  private final Counts counts;

  Doing(String title, Counts counts) {
    this.title = title;
    this.counts = counts;
  }

  /** The name of a track event, else what kind of event it is. */
  public String title() {
    return title;
  }

  /** Whether it shows that its person uses the shop. */
  public boolean isActive() {
    return counts != Counts.NOWHERE;
  }

  /** Whether it belongs to a visit. */
  public boolean isVisit() {
    return counts == Counts.IN_VISITS;
  }

  /** Whether a server tells of it, which knows the user and no device. */
  boolean isOfServer() {
    return this == ALIAS
        || this == ORDER_REFUNDED
        || this == EMAIL_DELIVERED
        || this == EMAIL_OPENED;
  }

  /** Whether somebody did it, rather than the page by itself. */
  public boolean isInteraction() {
    return isVisit() && this != PAGE_ENGAGED;
  }

  private enum Counts {
    IN_VISITS,
    AS_ACTIVITY,
    NOWHERE
  }
}

package io.rapport.metrics.domain.tracking;

import java.util.List;
import java.util.Set;

/** The names of track events that have more than one spelling, all of which mean the same. */
public final class EventNames {

  /** Today's first, then the older ones, as Segment published them. */
  private static final List<List<String>> SPELLINGS =
      List.of(
          List.of("Products Searched", "Searched Products"),
          List.of("Product List Viewed", "Viewed Product List", "Viewed Product Category"),
          List.of("Product List Filtered", "Filtered Product List"),
          List.of("Promotion Viewed", "Viewed Promotion"),
          List.of("Promotion Clicked", "Clicked Promotion"),
          List.of("Product Clicked", "Clicked Product"),
          List.of("Product Viewed", "Viewed Product", "Viewed Product Details"),
          List.of("Product Added", "Added Product"),
          List.of("Product Removed", "Removed Product"),
          List.of("Cart Viewed", "Viewed Cart"),
          List.of("Checkout Started", "Started Checkout", "Order Started", "Started Order"),
          List.of("Checkout Step Viewed", "Viewed Checkout Step"),
          List.of("Checkout Step Completed", "Completed Checkout Step"),
          List.of("Payment Info Entered", "Entered Payment Info"),
          List.of("Order Completed", "Completed Order"),
          List.of("Order Updated", "Updated Order"),
          List.of("Order Refunded", "Refunded Order"),
          List.of("Order Cancelled", "Cancelled Order"),
          List.of("Product Shared", "Shared Product"),
          List.of("Cart Shared", "Shared Cart"),
          List.of("Product Reviewed", "Reviewed Product"));

  private EventNames() {}

  /** Every spelling of this name, itself included. */
  public static Set<String> alike(String name) {
    return SPELLINGS.stream()
        .filter(spellings -> spellings.contains(name))
        .findFirst()
        .map(Set::copyOf)
        .orElseGet(() -> Set.of(name));
  }
}

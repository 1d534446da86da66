package io.rapport.bench.shop;

/**
 * One thing that happened.
 *
 * @param at in milliseconds
 * @param person who did it, as nobody knows it but the shop
 * @param device the first or the second one of that person
 * @param signedIn whether the device knew whose it is
 * @param visit the number of the visit, by which its circumstances are made
 * @param item the number of the page, product, promotion, order or letter
 * @param amount cents of an order, milliseconds of an engagement
 */
public record Happening(
    long at,
    int person,
    int device,
    boolean signedIn,
    long visit,
    Doing doing,
    int item,
    int amount) {

  /** Where in the shop it was. */
  public String path() {
    return ShopText.path(this);
  }

  /** What it says, in JSON. */
  public String properties() {
    return ShopText.properties(this);
  }
}

package io.rapport.metrics.domain.money;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How recurring revenue came from the start of a time to its end.
 *
 * @param movements what the accounts of each kind had at both ends
 */
public record RevenueBridge(Map<Movement, Ends> movements) {

  public static final RevenueBridge NONE = new RevenueBridge(Map.of());

  public RevenueBridge {
    movements = Map.copyOf(movements);
  }

  /** Of so many accounts, at the start and at the end. */
  public record Ends(BigDecimal opening, BigDecimal closing, long accounts) {

    static final Ends NONE = new Ends(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    Ends plus(Ends more) {
      return new Ends(
          opening.add(more.opening), closing.add(more.closing), accounts + more.accounts);
    }

    /** By how much there is more at one end than at the other. */
    public BigDecimal gap() {
      return closing.subtract(opening).abs();
    }
  }

  public Ends of(Movement movement) {
    return movements.getOrDefault(movement, Ends.NONE);
  }

  /** Of all accounts. */
  public Ends all() {
    return sum(_ -> true);
  }

  /** Of the accounts that had some at the start. */
  public Ends atStart() {
    return sum(movement -> movement != Movement.NEW);
  }

  /** What is left at the end of what was there at the start, without what grew. */
  public BigDecimal keptAtMost() {
    return atStart().closing().subtract(of(Movement.EXPANSION).gap());
  }

  private Ends sum(Predicate<Movement> which) {
    return movements.entrySet().stream()
        .filter(movement -> which.test(movement.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Ends.NONE, Ends::plus);
  }
}

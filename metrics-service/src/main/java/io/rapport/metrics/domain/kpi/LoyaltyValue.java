package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What loyalty brings: what they are worth who said before how likely they recommend.
 *
 * @param customer who is one
 * @param mrr what is recurring revenue
 */
public record LoyaltyValue(CustomerRule customer, MrrRule mrr) implements Kpi, Measured<Scores> {

  private static final Nps NPS = new Nps(Per.PERSON);

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "loyalty_value",
          "Loyalty to money",
          Unit.SCORE,
          1,
          "NPS of the latest answers that persons gave before the time; loyalty has promoters, passives and"
              + " detractors by these answers, each with customer_retention_rate, nrr, clv, average_order_value and"
              + " first_response_time of the time, as these KPIs have them of the group's persons",
          List.of(
              "answers with a score to questions of type nps, of persons",
              "what feeds the KPIs that are told of the groups"),
          EnumSet.of(Interval.TOTAL),
          Set.of(),
          false,
          NPS.definition().figures(),
          Map.of(
              "customer", "as customer_retention_rate has it",
              "mrr", "as nrr has it"));

  /** As projects have it that say nothing. */
  public LoyaltyValue() {
    this(CustomerRule.DEFAULT, MrrRule.DEFAULT);
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Map<String, String> parameters() {
    var said = new HashMap<>(customer.told());
    said.putAll(mrr.told());
    return said;
  }

  /** What is told of each group. */
  public List<Kpi> told() {
    return List.of(
        new CustomerRetentionRate(customer),
        new NetRevenueRetention(mrr),
        new Clv(),
        new AverageOrderValue(),
        new FirstResponseTime());
  }

  /** The type of the questions whose answers tell the groups. */
  public String questionType() {
    return NPS.questionType();
  }

  @Override
  public Measure measure(Scores scores) {
    return NPS.measure(scores);
  }

  @Override
  public Difference difference(Scores now, Scores before) {
    return NPS.difference(now, before);
  }

  /** How its figures changed, by name. */
  public Map<String, Difference> figureChanges(Scores now, Scores before) {
    return NPS.figureChanges(now, before);
  }

  /** How many persons are in a group. */
  public static long persons(Scores scores, String group) {
    return Nps.stances(scores).getOrDefault(group, 0L);
  }

  /** Of a group in which there is nobody there is nothing to tell. */
  public static Measure ofNobody(Measure measure) {
    return Measure.none(measure.unit(), "nobody answered so before the time");
  }
}

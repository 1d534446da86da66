package io.rapport.survey.domain.result;

import io.rapport.statistics.Difference;
import io.rapport.statistics.NetScore;
import io.rapport.survey.domain.question.Ces;
import io.rapport.survey.domain.question.ChoiceQuestion;
import io.rapport.survey.domain.question.Consent;
import io.rapport.survey.domain.question.Csat;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.Rating;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.question.TextQuestion;
import java.util.Map;
import java.util.Optional;

/** How the answers to a question become one number. */
public sealed interface Scoring {

  /** The number's name in the catalogue of KPIs, where it is one. */
  String name();

  Figure score(Counts counts);

  /** Second numbers, by their names. */
  Map<String, Figure> figures(Counts counts);

  /** Whether it really changed. */
  Difference difference(Counts now, Counts before);

  /** How this question is scored; empty where what was answered is no score. */
  static Optional<Scoring> of(Question question) {
    return switch (question) {
      case Nps _ -> Optional.of(new OfNps());
      case Csat csat -> Optional.of(new OfCsat(csat.points() - 1));
      case Ces _ -> Optional.of(new OfCes());
      case Rating _ -> Optional.of(new OfRating());
      case ChoiceQuestion _, TextQuestion _, Consent _, Statement _ -> Optional.empty();
    };
  }

  /** The share of 9–10 less the share of 0–6. */
  record OfNps() implements Scoring {

    @Override
    public String name() {
      return "nps";
    }

    @Override
    public Figure score(Counts counts) {
      return Figure.of(net(counts));
    }

    @Override
    public Map<String, Figure> figures(Counts counts) {
      return Map.of(
          "promoters", Figure.of(counts.share(OfNps::isPromoter)),
          "passives", Figure.of(counts.share(OfNps::isPassive)),
          "detractors", Figure.of(counts.share(OfNps::isDetractor)),
          "moe95", Figure.marginOf(net(counts)));
    }

    @Override
    public Difference difference(Counts now, Counts before) {
      return net(now).minus(net(before));
    }

    private static NetScore net(Counts counts) {
      return new NetScore(
          counts.count(OfNps::isPromoter),
          counts.count(OfNps::isPassive),
          counts.count(OfNps::isDetractor));
    }

    private static boolean isPromoter(int score) {
      return score >= 9;
    }

    private static boolean isDetractor(int score) {
      return score <= 6;
    }

    private static boolean isPassive(int score) {
      return !isPromoter(score) && !isDetractor(score);
    }
  }

  /**
   * The share of those who gave one of the two highest scores.
   *
   * @param satisfiedFrom the lower of the two
   */
  record OfCsat(int satisfiedFrom) implements Scoring {

    @Override
    public String name() {
      return "csat";
    }

    @Override
    public Figure score(Counts counts) {
      return Figure.of(counts.share(this::isSatisfied));
    }

    @Override
    public Map<String, Figure> figures(Counts counts) {
      return Map.of("mean", Figure.of(counts.mean()));
    }

    @Override
    public Difference difference(Counts now, Counts before) {
      return now.share(this::isSatisfied).minus(before.share(this::isSatisfied));
    }

    private boolean isSatisfied(int score) {
      return score >= satisfiedFrom;
    }
  }

  /** The mean of what was given. */
  record OfRating() implements Scoring {

    @Override
    public String name() {
      return "rating";
    }

    @Override
    public Figure score(Counts counts) {
      return Figure.of(counts.mean());
    }

    @Override
    public Map<String, Figure> figures(Counts counts) {
      return Map.of();
    }

    @Override
    public Difference difference(Counts now, Counts before) {
      return now.mean().minus(before.mean());
    }
  }

  /** The mean effort from 1 to 7, and the share of those who found it easy. */
  record OfCes() implements Scoring {

    private static final int EASY_FROM = 5;

    @Override
    public String name() {
      return "ces";
    }

    @Override
    public Figure score(Counts counts) {
      return Figure.of(counts.mean());
    }

    @Override
    public Map<String, Figure> figures(Counts counts) {
      return Map.of("easy", Figure.of(counts.share(score -> score >= EASY_FROM)));
    }

    @Override
    public Difference difference(Counts now, Counts before) {
      return now.mean().minus(before.mean());
    }
  }
}

package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Says filters and breakdowns in SQL: fixed text, with everything that a caller named bound. */
final class Selection {

  private final BiFunction<Selection, Dimension, String> columns;
  private final Bindings bindings;

  private Selection(BiFunction<Selection, Dimension, String> columns, String prefix) {
    this.columns = columns;
    this.bindings = new Bindings(prefix);
  }

  /** Of the rows of one kind. */
  static Selection of(Columns columns) {
    return new Selection((selection, dimension) -> selection.in(columns, dimension), "selected_");
  }

  /** Of sessions, cut with a column for each of these values. */
  static Selection ofSessions(List<Dimension> values) {
    return new Selection(
        (_, dimension) -> "s.value_" + values.indexOf(dimension), "session_selected_");
  }

  /** Of the days on which somebody was active, which have a column for each. */
  static Selection ofDays() {
    return new Selection((_, dimension) -> "e." + Sealed.column(dimension), "selected_");
  }

  /** Conditions to follow a where clause. */
  String conditions(List<Filter> filters) {
    var sql = new StringBuilder();
    for (var filter : filters) {
      sql.append("and ").append(condition(filter)).append('\n');
    }
    return sql.toString();
  }

  /** What the rows are told apart by. */
  String column(Dimension dimension) {
    return columns.apply(this, dimension);
  }

  private String in(Columns columns, Dimension dimension) {
    return switch (dimension) {
      case Dimension.Derived derived -> columns.derived(derived);
      case Dimension.Property property -> bindings.member(columns.properties(), property.name());
    };
  }

  /** What was bound so far, by name. */
  Map<String, Object> values() {
    return bindings.values();
  }

  private String condition(Filter filter) {
    return bindings.comparison(column(filter.dimension()), filter.operator(), filter.values());
  }

  /** Where the rows of one kind have what can be selected. */
  enum Columns {
    EVENTS {
      @Override
      String derived(Dimension.Derived dimension) {
        return switch (dimension) {
          case EVENT -> "case e.type when 'track' then e.event else e.type end";
          case PATH -> "e.path";
          case CHANNEL -> "e.channel";
          case DEVICE -> "e.device";
          case BROWSER -> "e.browser";
          case OS -> "e.os";
          case REFERRER -> REFERRER_HOST;
          case SOURCE -> context("/campaign/source");
          case MEDIUM -> context("/campaign/medium");
          case CAMPAIGN -> context("/campaign/name");
          case COUNTRY -> context("/location/country");
          case LANGUAGE ->
              "nullif(lower(regexp_extract(%s, '^[A-Za-z]+')), '')".formatted(context("/locale"));
          // Whether the first or the last one is meant, the session says.
          case ENTRY_PAGE, EXIT_PAGE -> "case when e.type = 'page' then e.path end";
          case SURVEY, QUESTION, ACTIVE_DAYS, CORE_ACTION ->
              throw new IllegalArgumentException(dimension.name());
        };
      }

      @Override
      String properties() {
        return "e.properties";
      }
    },
    ANSWERS {
      @Override
      String derived(Dimension.Derived dimension) {
        return switch (dimension) {
          case SURVEY -> "a.survey_id";
          case QUESTION -> "a.question_id";
          case CHANNEL -> "a.channel";
          case EVENT,
              PATH,
              REFERRER,
              SOURCE,
              MEDIUM,
              CAMPAIGN,
              COUNTRY,
              LANGUAGE,
              DEVICE,
              BROWSER,
              OS,
              ENTRY_PAGE,
              EXIT_PAGE,
              CORE_ACTION,
              ACTIVE_DAYS ->
              throw new IllegalArgumentException(dimension.name());
        };
      }

      @Override
      String properties() {
        return "a.attributes";
      }
    };

    /** The site before, without www; a page may say it in its properties alone. */
    private static final String REFERRER_HOST =
        """
        nullif(regexp_extract(
          lower(coalesce(%s, try(json_extract_string(e.properties, '/referrer')))),
          '^[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(www[.])?([^/?#:]+)', 2), '')\
        """
            .formatted(context("/page/referrer"));

    abstract String derived(Dimension.Derived dimension);

    abstract String properties();

    private static String context(String pointer) {
      return "try(json_extract_string(e.context, '" + pointer + "'))";
    }
  }
}

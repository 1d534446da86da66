package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Optional;

/** Says filters and breakdowns in SQL: fixed text, with everything that a caller named bound. */
final class Selection {

  private final Slices slices;
  private final Source source;
  private final PersonValues persons;
  private final Bindings bindings;

  private Selection(Slices slices, Source source, String prefix) {
    this.slices = slices;
    this.source = source;
    this.persons = new PersonValues(slices);
    this.bindings = new Bindings(prefix);
  }

  /** Of the rows of one kind. */
  static Selection of(Columns columns, Slices slices) {
    return new Selection(slices, columns, "selected_");
  }

  /** Of sessions, cut with a column for each of these values. */
  static Selection ofSessions(List<Dimension> values, Slices slices) {
    return ofCut(values, Whose.numbered("s.person"), slices);
  }

  /** Of orders, cut with a column for each of these values. */
  static Selection ofOrders(List<Dimension> values, Slices slices) {
    return ofCut(values, Whose.named("s.person"), slices);
  }

  /** The same of what recurs, which has an account of its own. */
  static Selection ofRecurring(List<Dimension> values, Slices slices) {
    return ofCut(new Cut(values, Whose.named("s.person"), Optional.of("s.account")), slices);
  }

  private static Selection ofCut(List<Dimension> values, Whose whose, Slices slices) {
    return ofCut(new Cut(values, whose, Optional.empty()), slices);
  }

  private static Selection ofCut(Cut cut, Slices slices) {
    return new Selection(slices, cut, "session_selected_");
  }

  /** Of the days on which somebody was active, which have a column for each. */
  static Selection ofDays(Slices slices) {
    return new Selection(slices, new Days(), "selected_");
  }

  /** Conditions to follow a where clause. */
  String filters() {
    var sql = new StringBuilder();
    for (var filter : slices.filters()) {
      sql.append("and ").append(condition(filter)).append('\n');
    }
    return sql.toString();
  }

  /** What the rows are told apart by. */
  String key() {
    return slices.breakdown().map(this::column).orElse("cast(null as varchar)");
  }

  /** Where the rows are, with their persons only if what was said so far needs them. */
  String rows() {
    return source.rows(!persons.tables().isEmpty());
  }

  /** The query, with what it needs for what is said here. */
  Query bound(Query query) {
    return query.setAll(bindings.values()).given(persons.tables());
  }

  String column(Dimension dimension) {
    return dimension instanceof Dimension.OfPerson ofPerson
        ? source.known(ofPerson).orElseGet(() -> persons.of(ofPerson, source.whose()))
        : source.column(dimension, bindings);
  }

  private String condition(Filter filter) {
    return bindings.comparison(column(filter.dimension()), filter.operator(), filter.values());
  }

  /** What rows are told apart by. */
  sealed interface Source {

    String column(Dimension dimension, Bindings bindings);

    Whose whose();

    /** What rows say themselves of a person, if they do. */
    default Optional<String> known(Dimension.OfPerson dimension) {
      return Optional.empty();
    }

    String rows(boolean withPersons);
  }

  /**
   * What was cut out of events before.
   *
   * @param values of its columns
   * @param account its column, if it has one
   */
  private record Cut(List<Dimension> values, Whose whose, Optional<String> account)
      implements Source {

    @Override
    public String column(Dimension dimension, Bindings bindings) {
      return "s.value_" + values.indexOf(dimension);
    }

    @Override
    public Optional<String> known(Dimension.OfPerson dimension) {
      return dimension instanceof Dimension.Account ? account : Optional.empty();
    }

    /** Its queries name it themselves. */
    @Override
    public String rows(boolean withPersons) {
      return "";
    }
  }

  /** Days on which somebody was active. */
  private record Days() implements Source {

    @Override
    public String column(Dimension dimension, Bindings bindings) {
      return "e." + Sealed.column(dimension);
    }

    @Override
    public Whose whose() {
      return Whose.numbered("e.person_no");
    }

    /** Its queries name it themselves. */
    @Override
    public String rows(boolean withPersons) {
      return "";
    }
  }

  /** Where the rows of one kind have what can be selected. */
  enum Columns implements Source {
    EVENTS {
      @Override
      public Whose whose() {
        return Whose.numbered("e.person_no");
      }

      @Override
      public String rows(boolean withPersons) {
        return "event";
      }

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
          case ENTRY_PATH, EXIT_PATH -> "case when e.type = 'page' then e.path end";
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
      public Whose whose() {
        return Whose.named("a.person").at("a.occurred_at");
      }

      @Override
      public String rows(boolean withPersons) {
        return withPersons ? "person_score" : "standing_score";
      }

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
              ENTRY_PATH,
              EXIT_PATH,
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
          lower(coalesce(
            try(json_extract_string(e.page, '/referrer')),
            %s, try(json_extract_string(e.properties, '/referrer')))),
          '^[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(www[.])?([^/?#:]+)', 2), '')\
        """
            .formatted(context("/page/referrer"));

    @Override
    public String column(Dimension dimension, Bindings bindings) {
      return switch (dimension) {
        case Dimension.Derived derived -> derived(derived);
        case Dimension.Property(var name) -> bindings.member(properties(), name);
        case Dimension.Context(var members) -> ofContext(members, bindings);
        case Dimension.OfPerson ofPerson -> throw new IllegalArgumentException(ofPerson.toString());
      };
    }

    abstract String derived(Dimension.Derived dimension);

    abstract String properties();

    /** Of the page, where it stands apart, else of the rest, which has all but such a page. */
    private static String ofContext(List<String> members, Bindings bindings) {
      if (!members.getFirst().equals("page")) {
        return bindings.member("e.context_frame", members);
      }
      return members.size() == 1
          ? bindings.member("e.context", members)
          : "coalesce(%s, %s)"
              .formatted(
                  bindings.member("e.page", members.subList(1, members.size())),
                  bindings.member("e.context_frame", members));
    }

    private static String context(String pointer) {
      return "try(json_extract_string(e.context_frame, '" + pointer + "'))";
    }
  }
}

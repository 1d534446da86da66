package io.rapport.survey.adapter.out.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import io.rapport.survey.application.port.Links;
import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.link.LinkId;
import io.rapport.survey.domain.link.LinkTerms;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links in PostgreSQL. */
@ApplicationScoped
class PostgresLinks implements Links {

  private static final TypeReference<Map<String, Attribute>> ATTRIBUTES = new TypeReference<>() {};

  private static final String FIND = "select * from link where id = ?";

  private static final String ADD =
      """
      insert into link (id, project, survey, channel, open, anonymous_id, user_id, attributes,
                        language, created_at, expires_at, batch, place)
      values (?, ?, ?, ?, false, ?, ?, ?::json, ?, ?, ?, ?, ?)
      """;

  private static final String OF_BATCH = "select * from link where batch = ? order by place";

  private static final String ADD_OPEN =
      """
      insert into link (id, project, survey, channel, open, language, created_at, expires_at)
      values (?, ?, ?, ?, true, ?, ?, ?)
      on conflict (survey) where open do nothing
      """;

  private static final String OPEN = "select * from link where survey = ? and open";

  private static final String PAGE =
      """
      select * from link where survey = ? and (?::uuid is null or id < ?::uuid)
      order by id desc limit ?
      """;

  private static final String CLAIM =
      """
      insert into link_batch (project, key, digest, id) values (?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String STANDING =
      "select digest, id from link_batch where project = ? and key = ?";

  private final Sql sql;

  PostgresLinks(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Link> find(LinkId link) {
    return sql.one(FIND, PostgresLinks::link, link.value());
  }

  @Override
  public void add(UUID batch, List<Link.Personal> links) {
    for (int place = 0; place < links.size(); place++) {
      var link = links.get(place);
      var terms = link.terms();
      sql.change(
          ADD,
          link.id().value(),
          terms.project().value(),
          terms.survey().value(),
          Channels.write(terms.channel()),
          link.respondent().anonymousId().orElse(null),
          link.respondent().userId().orElse(null),
          Json.write(link.attributes()),
          terms.language().orElse(null),
          Times.write(terms.createdAt()),
          expiry(terms),
          batch,
          place);
    }
  }

  @Override
  public List<Link.Personal> of(UUID batch) {
    return sql.all(OF_BATCH, PostgresLinks::personal, batch);
  }

  @Override
  public Link.Open open(Link.Open link) {
    var terms = link.terms();
    sql.change(
        ADD_OPEN,
        link.id().value(),
        terms.project().value(),
        terms.survey().value(),
        Channels.write(terms.channel()),
        terms.language().orElse(null),
        Times.write(terms.createdAt()),
        expiry(terms));
    return sql.one(OPEN, PostgresLinks::open, terms.survey().value()).orElseThrow();
  }

  @Override
  public List<Link> page(SurveyId survey, Optional<LinkId> before, int atMost) {
    var from = before.map(LinkId::value).orElse(null);
    return sql.all(PAGE, PostgresLinks::link, survey.value(), from, from, atMost);
  }

  @Override
  public Batch claim(ProjectId project, String key, Batch batch) {
    sql.change(CLAIM, project.value(), key, batch.digest(), batch.id());
    return sql.one(
            STANDING,
            row -> new Batch(row.getString("digest"), row.getObject("id", UUID.class)),
            project.value(),
            key)
        .orElseThrow();
  }

  private static Link link(ResultSet row) throws SQLException {
    return row.getBoolean("open") ? open(row) : personal(row);
  }

  private static Link.Open open(ResultSet row) throws SQLException {
    return new Link.Open(id(row), terms(row));
  }

  private static Link.Personal personal(ResultSet row) throws SQLException {
    var respondent =
        new Respondent(
            Optional.ofNullable(row.getString("anonymous_id")),
            Optional.ofNullable(row.getString("user_id")));
    return new Link.Personal(
        id(row), terms(row), respondent, Json.read(row.getString("attributes"), ATTRIBUTES));
  }

  private static LinkId id(ResultSet row) throws SQLException {
    return new LinkId(row.getObject("id", UUID.class));
  }

  private static LinkTerms terms(ResultSet row) throws SQLException {
    return new LinkTerms(
        new ProjectId(row.getString("project")),
        new SurveyId(row.getObject("survey", UUID.class)),
        Channels.read(row.getString("channel")),
        Optional.ofNullable(row.getString("language")),
        Times.read(row, "created_at"),
        Optional.ofNullable(row.getObject("expires_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static @Nullable OffsetDateTime expiry(LinkTerms terms) {
    return terms.expiresAt().map(Times::write).orElse(null);
  }
}

package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.LinkTraces;
import io.rapport.survey.domain.link.Click;
import io.rapport.survey.domain.link.LinkId;
import io.rapport.survey.domain.link.Scan;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to links, in PostgreSQL. */
@ApplicationScoped
class PostgresLinkTraces implements LinkTraces {

  /** Two at the same moment are one: who clicks twice at once means one thing. */
  private static final String CLICKED =
      """
      insert into link_click (link, number, question, score, clicked_at)
      select ?::uuid, count(*) + 1, ?, ?::integer, ?::timestamptz from link_click where link = ?
      having count(*) < ?
      on conflict do nothing
      """;

  private static final String CLICKS =
      "select link, question, score, clicked_at from link_click where link = ? order by number";

  private static final String SCANNED =
      """
      insert into link_scan (link, sign, scanned_at) values (?, ?, ?)
      on conflict (link, sign) do update
        set scanned_at = greatest(link_scan.scanned_at, excluded.scanned_at)
      """;

  private static final String LATEST_SCAN =
      "select sign, scanned_at from link_scan where link = ? order by scanned_at desc limit 1";

  private final Sql sql;

  PostgresLinkTraces(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void clicked(Click click) {
    var link = click.link().value();
    sql.change(
        CLICKED, link, click.question(), click.score(), Times.write(click.at()), link, Click.MOST);
  }

  @Override
  public List<Click> clicks(LinkId link) {
    return sql.all(CLICKS, PostgresLinkTraces::click, link.value());
  }

  @Override
  public void scanned(LinkId link, Scan scan) {
    sql.change(SCANNED, link.value(), MachineSigns.write(scan.sign()), Times.write(scan.at()));
  }

  @Override
  public Optional<Scan> latestScan(LinkId link) {
    return sql.one(LATEST_SCAN, PostgresLinkTraces::scan, link.value());
  }

  private static Click click(ResultSet row) throws SQLException {
    return new Click(
        new LinkId(row.getObject("link", UUID.class)),
        row.getString("question"),
        row.getInt("score"),
        Times.read(row, "clicked_at"));
  }

  private static Scan scan(ResultSet row) throws SQLException {
    return new Scan(MachineSigns.read(row.getString("sign")), Times.read(row, "scanned_at"));
  }
}

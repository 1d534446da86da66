package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.adapter.out.duckdb.KnownIds.Known;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonTablesTest {

  private static final PersonName ANNA = PersonName.ofUser("shop", "anna");
  private static final PersonName PHONE = PersonName.ofAnonymous("shop", "phone");
  private static final PersonName LAPTOP = PersonName.ofAnonymous("shop", "laptop");
  private static final PersonName KIOSK = PersonName.ofAnonymous("shop", "kiosk");

  private DuckDb database;
  private DuckDBConnection connection;

  @BeforeEach
  void open() throws SQLException {
    database = DuckDb.inMemory();
    connection = database.connect();
    execute(
        """
        insert into person (number, project, name) values
          (1, 'shop', 'user:anna'), (2, 'shop', 'anonymous:phone');
        insert into ownership (project, anonymous_id, user_id) values
          ('shop', 'laptop', 'anna'), ('shop', 'kiosk', 'anna'), ('shop', 'kiosk', 'bert');
        """);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    database.close();
  }

  @Test
  void from_the_start_it_is_known_whose_the_ids_are() throws SQLException {
    var known = new PersonTables(connection, new OpenRows(connection)).known(1 << 20);

    assertThat(known.find(known.key(ANNA))).contains(new Known(1, 0));
    assertThat(known.find(known.key(PHONE))).contains(new Known(2, 0));
    assertThat(known.find(known.key(LAPTOP))).contains(new Known(1, known.key(ANNA).high()));
    assertThat(known.find(known.key(KIOSK))).contains(Known.SHARED);
  }

  @Test
  void of_more_than_there_is_room_for_the_latest_persons_are_known_and_no_other_is_new()
      throws SQLException {
    execute("insert into person select 2 + n, 'shop', 'user:' || n from range(1, 1001) t(n)");

    var known = new PersonTables(connection, new OpenRows(connection)).known(100 * 70);

    assertThat(known.find(known.key(PersonName.ofUser("shop", "1000"))))
        .contains(new Known(1002, 0));
    assertThat(known.find(known.key(ANNA))).isEmpty();
    assertThat(known.isNew(known.key(ANNA))).isFalse();
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    connection.commit();
  }
}

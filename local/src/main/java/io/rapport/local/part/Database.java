package io.rapport.local.part;

import io.rapport.local.site.PortPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database with the one user who may enter it; both have the same name. */
record Database(String name, String password) {

  static String url(PortPlan ports, String database) {
    return "jdbc:postgresql://localhost:" + ports.postgres() + "/" + database;
  }

  /** Makes what is missing of it. */
  void createIn(Statement server) throws SQLException {
    if (!exists(server, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
      server.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
    }
    if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
      server.execute("CREATE DATABASE " + name + " OWNER " + name);
    }
    server.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
  }

  private static boolean exists(Statement server, String query) throws SQLException {
    try (ResultSet found = server.executeQuery(query)) {
      return found.next();
    }
  }
}

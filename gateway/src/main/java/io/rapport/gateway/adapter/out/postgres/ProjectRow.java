package io.rapport.gateway.adapter.out.postgres;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A project as its tables hold it. */
@Entity
@Table(name = "project")
class ProjectRow {

  @Id UUID id;
  long version;
  String name;
  String timeZone;
  String currency;

  @ColumnTransformer(write = "?::jsonb")
  String settings;

  int definitionVersion;

  @ElementCollection
  @CollectionTable(name = "project_member", joinColumns = @JoinColumn(name = "project_id"))
  Set<MemberRow> members = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "write_key", joinColumns = @JoinColumn(name = "project_id"))
  Set<WriteKeyRow> keys = new HashSet<>();
}

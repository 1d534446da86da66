package io.rapport.gateway.adapter.out.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of project, with what belongs to each. */
@ApplicationScoped
class ProjectRows implements PanacheRepositoryBase<ProjectRow, UUID> {}

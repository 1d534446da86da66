e.project = :project
    and e.active
    and not e.bot
    and e.person_no is not null
    and e.ts >= :from and e.ts < :to
    {filters}

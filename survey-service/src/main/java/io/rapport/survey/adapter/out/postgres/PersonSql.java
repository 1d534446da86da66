package io.rapport.survey.adapter.out.postgres;

/**
 * One look at persons. Which rows are theirs is found by ids alone, so that the look takes as long
 * whatever others have answered.
 */
final class PersonSql {

  /** Who a request names. */
  static final String FIND =
      look("values (?::text, ?::text, ?::text, ?::timestamptz, ''::text, ?::integer)");

  /** Persons of whom there are facts. */
  static final String KNOWN =
      look(
          """
          select project, user_ids[1], anonymous_ids[1], ?::timestamptz, person, ?::integer
          from person_facts
          where project = ? and (?::text is null or person > ?)
          order by person limit ?
          """);

  private PersonSql() {}

  /**
   * Colleagues are looked at where so many of them are too many; nobody else needs them. A user's
   * history is what bears their name, and what bears no user's name on their devices. A device
   * without a user is the one's who used it last.
   */
  private static String look(String given) {
    return """
    select g.person as key, p.*
    from (%s) as g (project, user_id, device, now, person, people), lateral (
      with fact as (
        select f.* from person_facts f
        where f.project = g.project and f.person = coalesce(
            (select i.person from person_id i
             where i.project = g.project and i.kind = 'u' and i.id = g.user_id),
            (select i.person from person_id i
             where i.project = g.project and i.kind = 'a' and i.id = g.device))
          and (g.user_id is null or g.user_id = any (f.user_ids) or f.user_ids = '{}')
      ), users as (
        select g.user_id as id where g.user_id is not null
        union select unnest(user_ids) from fact
        union (select user_id from person_link
               where g.user_id is null and project = g.project and anonymous_id = g.device
               order by linked_at desc limit 1)
      ), devices as (
        select g.device as id where g.device is not null
        union select unnest(anonymous_ids) from fact
        union (select anonymous_id from person_link
               where project = g.project and user_id = any (array(select id from users))
               order by linked_at desc limit 100)
      ), met as (
        select * from asked
        where project = g.project and user_id = any (array(select id from users))
        union all
        select * from asked
        where project = g.project and user_id = ''
          and anonymous_id = any (array(select id from devices))
      ), me as (
        select coalesce((select 'u:' || min(id collate "C") from users),
                        (select 'a:' || min(id collate "C") from devices)) as name
      )
      select me.name, fact.person, fact.as_of, fact.traits, fact.accounts, fact.segments,
        array(select id from users) as users,
        exists (select from person_link where project = g.project
                and user_id = g.user_id and anonymous_id = g.device) as linked,
        coalesce((select stamp from survey_stamp where project = g.project), 0) as stamp,
        (select json_agg(json_build_object('survey', survey, 'metrics', metrics, 'times', times,
             'shown', floor(extract(epoch from shown_at) * 1000)::bigint,
             'answered', floor(extract(epoch from answered_at) * 1000)::bigint)) from met) as met,
        (select max(claimed_until) from (
           select claimed_until from claim where project = g.project and user_id <> ''
             and user_id = any (array(select id from users))
           union all
           select claimed_until from claim where project = g.project and user_id = ''
             and anonymous_id = any (array(select id from devices))) c) as claimed_until,
        (select json_object_agg(q.survey, q.responses + (
             select count(*) from claim where survey = q.survey and place_until > g.now))
         from quota_use q where q.project = g.project) as taken,
        (select json_object_agg(account, array(
             select floor(extract(epoch from max(at)) * 1000)::bigint from (
               (select person, asked_at as at from asked_account
                where project = g.project and asked_account.account = mine.account
                order by asked_at desc limit g.people + 1)
               union all
               select person, g.now from claim where project = g.project
                 and claimed_until > g.now and mine.account = any (claim.accounts)) others
             where person <> me.name group by person order by 1 desc))
         from unnest(fact.accounts) as mine (account) where g.people > 0) as colleagues
      from me left join fact on true
    ) p
    """
        .formatted(given);
  }
}

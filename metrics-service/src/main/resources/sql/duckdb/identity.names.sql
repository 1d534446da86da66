-- Every id that the tables say anything of, by the name that it has or would have as a person.
select project, name from person
union
select project, person_of(null, anonymous_id) from ownership
union
select project, person_of(user_id, null) from merged_user
union
select project, person_of(into_user, null) from merged_user

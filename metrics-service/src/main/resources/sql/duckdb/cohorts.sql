with {members},
{returned}
select cohort, 0 as bracket, count(*) as found from member group by cohort
union all
select cohort, bracket, count(*) from returned group by cohort, bracket

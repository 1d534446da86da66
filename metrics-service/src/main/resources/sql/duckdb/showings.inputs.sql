select a.survey_name || fed.suffix as input, count(*) as found
from showing_here a
join (values (': shown', true), (': answered', false)) fed(suffix, shown) on fed.shown or a.started
where a.occurred_at >= :from and a.occurred_at < :to
  {filters}
group by a.survey_id, a.survey_name, fed.suffix
order by found desc, input
limit :keys

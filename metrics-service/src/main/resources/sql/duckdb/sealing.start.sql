insert into sealing by name
select cast(nextval('sealing_number') as integer) as number, :project as project, :zone as zone,
  :rule as rule, :onboarding as onboarding

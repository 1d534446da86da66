-- Why a machine and no person is taken to have answered. Facts from before say nothing of it.

alter table survey_fact add column machine varchar;

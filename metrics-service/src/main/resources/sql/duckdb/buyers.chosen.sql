-- Whom the models are fitted on: by what their names hash to, the same at every time.
create or replace temp table buyer_chosen_here as
select * from buyer_here where hash(person) % cast(:one_in as ubigint) = 0

create or replace temp table session_here as
select * from session_of(:project, :idle, :cap, :by_client_id)

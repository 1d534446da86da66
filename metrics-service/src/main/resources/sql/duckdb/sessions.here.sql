create or replace temp view session_here as select * from session_cut

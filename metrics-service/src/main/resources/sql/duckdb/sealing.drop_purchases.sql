delete from purchase where sealing_no = :sealing and id in (select id from order_changed)

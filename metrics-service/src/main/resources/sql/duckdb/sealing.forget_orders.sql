delete from order_told where sealing_no = :sealing

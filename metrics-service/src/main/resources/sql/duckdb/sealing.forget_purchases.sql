delete from purchase where sealing_no = :sealing

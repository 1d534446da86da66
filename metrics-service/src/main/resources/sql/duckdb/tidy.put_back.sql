insert into receipt select * from summed_receipt

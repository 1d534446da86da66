select since, summed_until from ledger

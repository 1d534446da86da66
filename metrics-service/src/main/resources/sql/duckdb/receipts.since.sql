select since from ledger

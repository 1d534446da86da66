update ledger set summed_until = :until where summed_until < :until

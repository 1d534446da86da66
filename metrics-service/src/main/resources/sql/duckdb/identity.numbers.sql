select cast(nextval('person_number') as integer) as number from range(:many)

select :said as said, length(:said) as long, list_contains(:all, :said) as is_one, :all[1] as first

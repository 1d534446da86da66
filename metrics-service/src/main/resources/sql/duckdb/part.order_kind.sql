case
      when list_contains(cast(:orders as varchar[]), e.event) then 'order'
      when list_contains(cast(:updates as varchar[]), e.event) then 'update'
      when list_contains(cast(:refunds as varchar[]), e.event) then 'refund'
      else 'cancellation'
    end

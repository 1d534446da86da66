-- By which word this store was asked to be made anew, if it was.
create table rebuilt (
  name varchar
);

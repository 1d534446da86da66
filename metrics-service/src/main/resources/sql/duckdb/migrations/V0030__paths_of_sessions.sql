-- As the API calls them.
alter table session rename column entry_page to entry_path;
alter table session rename column exit_page to exit_path;

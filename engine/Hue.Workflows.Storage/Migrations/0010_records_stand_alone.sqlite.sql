-- Nothing to do: SQLite looks a parent up in the page that the same transaction has just written.
select 1;

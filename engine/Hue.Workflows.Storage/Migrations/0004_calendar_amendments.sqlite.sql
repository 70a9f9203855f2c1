-- Amendments of calendars by notice: the file itself, who applied it, and how far the open dossiers have gone over.

create table calendar_amendment (
    number        integer primary key check (number > 0), -- the order in which they hold; two at once meet here
    file_name     text not null,
    file          text not null,
    notice        text not null,
    person        text not null,
    person_name   text not null,
    applied_at    integer not null,
    offices       text not null,                          -- whose calendar it changed
    round         integer not null,                       -- 1 all open dossiers, 2 those filed meanwhile, 3 done
    at_office     text,                                   -- the last dossier looked at in this round
    at_dossier    text,
    moved         integer not null,
    kept          integer not null,
    refused       integer not null,
    ended_at      integer,
    claimed_by    text,
    claimed_until integer
) strict;

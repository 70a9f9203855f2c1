-- Amendments of calendars by notice: the file itself, who applied it, and how far the open dossiers have gone over.

create table calendar_amendment (
    number        integer primary key check (number > 0), -- the order in which they hold; two at once meet here
    file_name     text not null,
    file          text not null,
    notice        text not null,
    person        text collate "C" not null,
    person_name   text not null,
    applied_at    timestamptz not null,
    offices       text[] collate "C" not null,            -- whose calendar it changed
    round         integer not null,                       -- 1 all open dossiers, 2 those filed meanwhile, 3 done
    at_office     text collate "C",                       -- the last dossier looked at in this round
    at_dossier    uuid,
    moved         bigint not null,
    kept          bigint not null,
    refused       bigint not null,
    ended_at      timestamptz,
    claimed_by    text collate "C",
    claimed_until timestamptz
);

-- What somebody who runs the house has to look at, beside any dossier: a check of the log that failed, a log that cannot be sealed.

create table alarm (
    id        text not null primary key,
    code      text not null,         -- check-failed, sealing-failed
    source    text not null,         -- of a check: sample or whole; empty for the rest
    detail    text not null,                     -- the first finding; names no person
    raised_at integer not null,
    ended_at  integer                        -- null while it stands
) strict;
create unique index alarm_standing on alarm (code, source) where ended_at is null;                   -- AlarmBook.RaiseAsync: once
create index alarm_newest on alarm (raised_at desc);                                                 -- AlarmBook.LatestAsync

create table alarm_read (
    person  text not null,
    alarm   text not null references alarm (id),
    read_at integer not null,
    primary key (person, alarm)
) strict, without rowid;

-- What somebody who runs the house has to look at, beside any dossier: a check of the log that failed, a log that cannot be sealed.

create table alarm (
    id        uuid primary key,
    code      text collate "C" not null,         -- check-failed, sealing-failed
    source    text collate "C" not null,         -- of a check: sample or whole; empty for the rest
    detail    text not null,                     -- the first finding; names no person
    raised_at timestamptz not null,
    ended_at  timestamptz                        -- null while it stands
);
create unique index alarm_standing on alarm (code, source) where ended_at is null;                   -- AlarmBook.RaiseAsync: once
create index alarm_newest on alarm (raised_at desc);                                                 -- AlarmBook.LatestAsync

create table alarm_read (
    person  text collate "C" not null,
    alarm   uuid not null references alarm (id),
    read_at timestamptz not null,
    primary key (person, alarm)
);

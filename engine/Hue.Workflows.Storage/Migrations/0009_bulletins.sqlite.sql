-- What bulletins count, and the bulletins.

-- One narrow row an accepted dossier, moved by the decisions that move its term, its supplements or its end.
create table dossier_measure (
    dossier     text not null primary key references dossier (id),
    office      text not null,
    channel     text not null,
    received_at integer not null,
    due_at      integer,                     -- while the clock stands: as it was when it was stopped
    stood_since integer,
    ended_at    integer,
    result      text,
    supplements integer not null
) strict, without rowid;
create index dossier_measure_ended on dossier_measure (ended_at);                                    -- BulletinStore.Measures
insert into dossier_measure (dossier, office, channel, received_at, due_at, ended_at, result, supplements)
    select id, office, channel, received_at, due_at, ended_at, result, 0 from dossier where received_at is not null;

create table bulletin (
    id       text not null primary key,       -- "2026-03-02T07:30": a slot comes out once, whoever makes it
    slot_at  integer not null,
    made_at  integer not null,               -- what was counted is what stood then
    from_at  integer not null,               -- the month so far begins here
    since_at integer                         -- the bulletin before; null for the first
) strict, without rowid;
create index bulletin_slot on bulletin (slot_at desc);                                               -- BulletinStore.LatestAsync

create table bulletin_office (
    bulletin         text not null references bulletin (id),
    office           text not null,
    received         integer not null,
    received_online  integer not null,
    received_since   integer not null,
    finished         integer not null,
    finished_since   integer not null,
    finished_on_time integer not null,
    open             integer not null,
    late             integer not null,
    nearly_late      integer not null,
    suspended        integer not null,
    on_time_index    integer not null,
    late_index       integer not null,
    on_time_plain    integer not null,
    late_plain       integer not null,
    without_due      integer not null,
    primary key (bulletin, office)
) strict, without rowid;

create table bulletin_read (
    person   text not null,
    bulletin text not null references bulletin (id),
    read_at  integer not null,
    primary key (person, bulletin)
) strict, without rowid;

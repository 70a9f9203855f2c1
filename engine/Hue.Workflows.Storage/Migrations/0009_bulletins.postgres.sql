-- What bulletins count, and the bulletins.

-- One narrow row an accepted dossier, moved by the decisions that move its term, its supplements or its end.
create table dossier_measure (
    dossier     uuid primary key references dossier (id),
    office      text collate "C" not null,
    channel     text collate "C" not null,
    received_at timestamptz not null,
    due_at      timestamptz,                     -- while the clock stands: as it was when it was stopped
    stood_since timestamptz,
    ended_at    timestamptz,
    result      text collate "C",
    supplements integer not null
) with (fillfactor = 80);
create index dossier_measure_ended on dossier_measure (ended_at);                                    -- BulletinStore.Measures
insert into dossier_measure (dossier, office, channel, received_at, due_at, ended_at, result, supplements)
    select id, office, channel, received_at, due_at, ended_at, result, 0 from dossier where received_at is not null;

create table bulletin (
    id       text collate "C" primary key,       -- "2026-03-02T07:30": a slot comes out once, whoever makes it
    slot_at  timestamptz not null,
    made_at  timestamptz not null,               -- what was counted is what stood then
    from_at  timestamptz not null,               -- the month so far begins here
    since_at timestamptz                         -- the bulletin before; null for the first
);
create index bulletin_slot on bulletin (slot_at desc);                                               -- BulletinStore.LatestAsync

create table bulletin_office (
    bulletin         text collate "C" not null references bulletin (id),
    office           text collate "C" not null,
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
);

create table bulletin_read (
    person   text collate "C" not null,
    bulletin text collate "C" not null references bulletin (id),
    read_at  timestamptz not null,
    primary key (person, bulletin)
);

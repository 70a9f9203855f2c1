-- Who is away from a role, from when to when, and who stands in. Kept after its end: the audit trail names both.

create table absence (
    id         text not null primary key,
    person     text not null references account (id),
    office     text not null,
    role       text not null,
    substitute text not null references account (id),
    from_at    integer not null,
    to_at      integer not null,
    reason     text not null,
    entered_by text not null,
    entered_at integer not null,
    ended_at   integer,                                   -- taken back, or over early
    check (from_at < to_at and person <> substitute)
) strict;
create index absence_ahead on absence (to_at) where ended_at is null;   -- AbsenceStore.AheadAsync

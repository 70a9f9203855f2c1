-- Who is away from a role, from when to when, and who stands in. Kept after its end: the audit trail names both.

create table absence (
    id         uuid not null primary key,
    person     text collate "C" not null references account (id),
    office     text collate "C" not null,
    role       text collate "C" not null,
    substitute text collate "C" not null references account (id),
    from_at    timestamptz not null,
    to_at      timestamptz not null,
    reason     text not null,
    entered_by text collate "C" not null,
    entered_at timestamptz not null,
    ended_at   timestamptz,                                   -- taken back, or over early
    check (from_at < to_at and person <> substitute)
);
create index absence_ahead on absence (to_at) where ended_at is null;   -- AbsenceStore.AheadAsync

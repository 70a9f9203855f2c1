-- What auditors search by. It follows from the records, a moment after them and off the commit's path (TrailIndex); it proves nothing,
-- and can be made anew: empty both tables and set trail_index back to 0.

create table trail_index (
    one     integer primary key check (one = 1),
    settled bigint not null                      -- every record up to this position is in trail_entry
);
insert into trail_index (one, settled) values (1, 0);

-- One narrow row a record of either table.
create table trail_entry (
    position bigint primary key,
    at       timestamptz not null,
    kind     text collate "C" not null,
    person   text collate "C" not null,
    dossier  uuid,
    sequence bigint                              -- in audit_record; null for a record of the journal
);
create index trail_entry_at on trail_entry (at, position);                                          -- RecordSearch, without criteria
create index trail_entry_kind on trail_entry (kind, at, position);                                  -- RecordSearch, a kind
create index trail_entry_person on trail_entry (person, at, position, kind);                        -- RecordSearch, a person
create index trail_entry_dossier on trail_entry (dossier, at, person) where sequence is not null;   -- DossierSearch, acted in a period

-- What a dossier can be picked by: "person/…" who acted, "procedure/…", "word/…" of the applicant, and RecordMarks.
create table dossier_mark (
    dossier  uuid not null,
    mark     text collate "C" not null,
    filed_at timestamptz not null,
    primary key (dossier, mark)
);
create index dossier_mark_list on dossier_mark (mark, filed_at desc, dossier desc);                 -- DossierSearch, newest first

create index dossier_measure_late on dossier_measure (ended_at)
    where ended_at is not null and due_at < coalesce(stood_since, ended_at);                        -- DossierSearch, ended late

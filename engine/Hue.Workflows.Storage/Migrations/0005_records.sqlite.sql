-- One order over all records, records of what is no dossier's event, and the keys that personal values are sealed with.

-- Both tables take their positions from this counter; with one writer they have no gaps, and their order is that of the commits.
create table audit_position (
    only integer not null primary key check (only = 1),
    last integer not null
) strict;

-- SQLite cannot add a column that must not be null, so the table is made anew. Rows keep the order in which they came.
create table audit_record_new (
    dossier  text not null references dossier (id),
    sequence integer not null,
    at       integer not null,
    kind     text not null,
    person   text not null,
    office   text not null,
    command  text not null,
    record   text not null,                  -- text, not jsonb: the hash is over these very bytes
    hash     text not null,
    position integer not null unique,
    primary key (dossier, sequence)
) strict;
insert into audit_record_new
    select dossier, sequence, at, kind, person, office, command, record, hash, row_number() over (order by at, dossier, sequence)
    from audit_record;
drop table audit_record;
alter table audit_record_new rename to audit_record;
insert into audit_position select 1, coalesce(max(position), 0) from audit_record;
create trigger audit_record_counts after insert on audit_record begin
    update audit_position set last = new.position;
end;
create trigger audit_record_stands before update on audit_record begin
    select raise(abort, 'audit_record is append-only');
end;
create trigger audit_record_is_kept before delete on audit_record begin
    select raise(abort, 'audit_record is append-only');
end;

-- Refusals, sign-ins, changes of roles, publications, reads of personal data: what is no event of a dossier.
create table journal_record (
    id       text not null primary key,
    position integer not null unique,
    at       integer not null,
    kind     text not null,
    person   text not null,
    office   text not null,
    dossier  text,                           -- no foreign key: who asks for a dossier that is none is recorded too
    once     text unique,                    -- what is recorded once only: "read/person/dossier/part/hour"
    record   text not null,                  -- text, not jsonb: the hash is over these very bytes
    hash     text not null
) strict;
create index journal_record_dossier on journal_record (dossier, position) where dossier is not null; -- JournalStore.OfDossierAsync
create trigger journal_record_counts after insert on journal_record begin
    update audit_position set last = new.position;
end;
create trigger journal_record_stands before update on journal_record begin
    select raise(abort, 'journal_record is append-only');
end;
create trigger journal_record_is_kept before delete on journal_record begin
    select raise(abort, 'journal_record is append-only');
end;

-- One key a dossier. Destroying it makes the dossier's sealed values unreadable and leaves every record, hash and proof as it is.
create table dossier_key (
    dossier      text not null primary key references dossier (id),
    key          blob,                       -- null once destroyed
    wrapped_by   text not null,              -- id of the master key that wraps it; '' for none
    destroyed_at integer,
    check ((key is null) = (destroyed_at is not null))
) strict, without rowid;

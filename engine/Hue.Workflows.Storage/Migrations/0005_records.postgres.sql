-- One order over all records, records of what is no dossier's event, and the keys that personal values are sealed with.

-- Both tables take their positions from this sequence. A transaction that is undone leaves a gap, and transactions may commit in another
-- order than that of their positions: whoever reads along takes only positions below what may still be under way.
create sequence audit_position;

-- Rows that are there keep the order in which they came. Adding a column and filling it is no change of what was attested.
alter table audit_record add column position bigint;
alter table audit_record disable trigger audit_record_stands;
update audit_record a set position = o.position
    from (select dossier, sequence, nextval('audit_position') as position
          from (select dossier, sequence from audit_record order by at, dossier, sequence) ordered) o
    where a.dossier = o.dossier and a.sequence = o.sequence;
alter table audit_record enable trigger audit_record_stands;
alter table audit_record alter column position set default nextval('audit_position'), alter column position set not null,
    add constraint audit_record_position unique (position);

-- Refusals, sign-ins, changes of roles, publications, reads of personal data: what is no event of a dossier.
create table journal_record (
    id       uuid primary key,
    position bigint not null default nextval('audit_position') constraint journal_record_position unique,
    at       timestamptz not null,
    kind     text collate "C" not null,
    person   text collate "C" not null,
    office   text collate "C" not null,
    dossier  uuid,                           -- no foreign key: who asks for a dossier that is none is recorded too
    once     text collate "C",               -- what is recorded once only: "read/person/dossier/part/hour"
    record   text not null,                  -- text, not jsonb: the hash is over these very bytes
    hash     text not null,
    constraint journal_record_once unique (once)
);
create index journal_record_dossier on journal_record (dossier, position) where dossier is not null; -- JournalStore.OfDossierAsync

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger journal_record_stands before update or delete on journal_record for each row execute function refuse_change();
create trigger journal_record_is_kept before truncate on journal_record for each statement execute function refuse_change();

-- One key a dossier. Destroying it makes the dossier's sealed values unreadable and leaves every record, hash and proof as it is.
create table dossier_key (
    dossier      uuid primary key references dossier (id),
    key          bytea,                      -- null once destroyed
    wrapped_by   text not null,              -- id of the master key that wraps it; '' for none
    destroyed_at timestamptz,
    check ((key is null) = (destroyed_at is not null))
);

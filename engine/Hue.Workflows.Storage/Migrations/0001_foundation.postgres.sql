-- Dossiers, their tasks, timers, alerts and audit trail; receipts of commands; counters of numbers; accounts.
-- Keys compare as bytes (collate "C"): the same order on every machine, and cheaper.

create table dossier (
    id               uuid primary key,
    revision         bigint not null check (revision > 0),
    number           text collate "C" not null,
    office           text collate "C" not null,
    offices_involved text[] collate "C" not null,
    procedure        text collate "C" not null,
    version          integer not null,
    procedure_title  text not null,
    procedure_text   text not null,          -- code and title without diacritics, for search
    applicant        text not null,
    search_text      text not null,          -- number, applicant, personal number without diacritics
    status           smallint not null,
    channel          text not null,
    filed_at         timestamptz not null,
    received_at      timestamptz,
    due_at           timestamptz,
    suspended        boolean not null,
    ended_at         timestamptz,
    result           text,
    parent           uuid,
    audit_sequence   bigint not null,        -- last sequence in audit_record: a gap cannot be committed
    snapshot         text not null,
    constraint dossier_number unique (number)
) with (fillfactor = 75);                    -- room for the next revision on the same page (HOT)
create index dossier_list on dossier (filed_at desc, id desc);                                      -- DossierPages, auditor
create index dossier_office_list on dossier (office, filed_at desc, id desc);                       -- DossierPages, one branch an office
create index dossier_involved on dossier using gin (offices_involved) where offices_involved <> '{}'; -- DossierPages, involved branch
create index dossier_open on dossier (office, due_at) where ended_at is null;                       -- DossierPages.CountAsync

create table task (
    dossier        uuid not null references dossier (id),
    number         integer not null,
    step           text not null,
    title          text not null,
    role           text collate "C" not null,
    office         text collate "C" not null,
    assignee       text collate "C",
    assignee_name  text,
    state          text not null,
    created_at     timestamptz not null,
    ended_at       timestamptz,
    step_due_at    timestamptz,
    dossier_due_at timestamptz,
    urgent_at      timestamptz,
    priority       integer not null,
    urgency        bigint,                   -- what the inbox is sorted by; null once ended (Dossiers/Urgency.cs)
    primary key (dossier, number)
) with (fillfactor = 85);
create index task_inbox on task (office, role, urgency, dossier, number) where urgency is not null and assignee is null; -- InboxPages, a role's pool
create index task_assignee on task (assignee, urgency, dossier, number) where urgency is not null and assignee is not null; -- InboxPages, one's own

create table timer (
    dossier       uuid not null references dossier (id),
    name          text collate "C" not null,
    due_at        timestamptz not null,
    kind          text not null,
    payload       text,
    claimed_by    text collate "C",
    claimed_until timestamptz,
    primary key (dossier, name)
) with (fillfactor = 85);
create index timer_due on timer (due_at);                                                           -- ClaimDueTimersAsync
create index timer_claim on timer (claimed_by) where claimed_by is not null;                         -- ReleaseTimersAsync

create table alert (
    dossier   uuid not null references dossier (id),
    key       text collate "C" not null,
    term      text not null,
    epoch     integer not null,
    rung      text not null,
    office    text not null,
    tell      text[] not null,
    assignee  text,
    role      text,
    subject   text not null,
    raised_at timestamptz not null,
    send_at   timestamptz not null,
    sent_at   timestamptz,
    primary key (dossier, key)               -- a rung fires once
);
create index alert_unsent on alert (send_at, raised_at, dossier, key) where sent_at is null;         -- UnsentAlertsAsync

-- Who is told: "person:…", "role:office/role", "role:*/operator"; written with the alert, so that a person's list is one index scan.
create table alert_receiver (
    dossier  uuid not null,
    alert    text collate "C" not null,
    receiver text collate "C" not null,
    sent_at  timestamptz,
    primary key (dossier, alert, receiver),
    foreign key (dossier, alert) references alert (dossier, key)
);
create index alert_receiver_list on alert_receiver (receiver, sent_at desc, dossier, alert) where sent_at is not null; -- NoticeLists

create table notice_read (
    person  text collate "C" not null,
    dossier uuid not null,
    alert   text collate "C" not null,
    read_at timestamptz not null,
    primary key (person, dossier, alert),
    foreign key (dossier, alert) references alert (dossier, key)
);

create table audit_record (
    dossier  uuid not null references dossier (id),
    sequence bigint not null,
    at       timestamptz not null,
    kind     text not null,
    person   text not null,
    office   text not null,
    command  uuid not null,
    record   text not null,                  -- text, not jsonb: the hash is over these very bytes
    hash     text not null,
    primary key (dossier, sequence)
);

create table command_receipt (
    id       uuid primary key,
    dossier  uuid not null references dossier (id),
    revision bigint not null,
    answer   text not null,
    at       timestamptz not null
);

create table dossier_counter (
    unit text collate "C" not null,
    day  date not null,
    last integer not null,
    primary key (unit, day)
);

create table account (
    id                  text collate "C" primary key,
    user_name           text not null,
    normalized_name     text collate "C" not null,
    display_name        text not null,
    password_hash       text,
    security_stamp      text not null,
    lockout_end         timestamptz,
    access_failed_count integer not null,
    lockout_enabled     boolean not null,
    disabled            boolean not null,
    constraint account_name unique (normalized_name)
);

create table account_role (
    account    text collate "C" not null references account (id),
    office     text collate "C" not null,
    role       text collate "C" not null,
    valid_from date,
    valid_to   date,
    primary key (account, office, role)
);
create index account_role_people on account_role (office, role, account);                           -- AccountStore.PeopleAsync

create table key_ring (
    name       text collate "C" primary key,
    xml        text not null,
    created_at timestamptz not null
);

-- Raised inside the commit's batch, so that everything before and after it in the batch is undone.
create function expect_row(hits bigint, code text) returns void language plpgsql as $$
begin
    if hits = 0 then
        raise exception using errcode = code, message = 'the guarded row has moved on';
    end if;
end $$;

-- The trail is append-only for whoever uses the application's connection, and for its own bugs.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit_record is append-only';
end $$;
create trigger audit_record_stands before update or delete on audit_record for each row execute function refuse_change();
create trigger audit_record_is_kept before truncate on audit_record for each statement execute function refuse_change();

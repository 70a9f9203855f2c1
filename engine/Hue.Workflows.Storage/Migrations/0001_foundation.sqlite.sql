-- Dossiers, their tasks, timers, alerts and audit trail; receipts of commands; counters of numbers; accounts.
-- Instants are whole microseconds since 1970 UTC, identities lower-case text, lists JSON arrays, days "yyyy-MM-dd".

create table dossier (
    id               text not null primary key,
    revision         integer not null check (revision > 0),
    number           text not null,
    office           text not null,
    offices_involved text not null,
    procedure        text not null,
    version          integer not null,
    procedure_title  text not null,
    procedure_text   text not null,          -- code and title without diacritics, for search
    applicant        text not null,
    search_text      text not null,          -- number, applicant, personal number without diacritics
    status           integer not null,
    channel          text not null,
    filed_at         integer not null,
    received_at      integer,
    due_at           integer,
    suspended        integer not null,
    ended_at         integer,
    result           text,
    parent           text,
    audit_sequence   integer not null,        -- last sequence in audit_record: a gap cannot be committed
    snapshot         text not null,
    constraint dossier_number unique (number)
) strict;
create index dossier_list on dossier (filed_at desc, id desc);                                      -- DossierPages, auditor
create index dossier_office_list on dossier (office, filed_at desc, id desc);                       -- DossierPages, one branch an office
create index dossier_involved on dossier (filed_at desc, id desc) where offices_involved <> '[]'; -- DossierPages, involved branch
create index dossier_open on dossier (office, due_at) where ended_at is null;                       -- DossierPages.CountAsync

create table task (
    dossier        text not null references dossier (id),
    number         integer not null,
    step           text not null,
    title          text not null,
    role           text not null,
    office         text not null,
    assignee       text,
    assignee_name  text,
    state          text not null,
    created_at     integer not null,
    ended_at       integer,
    step_due_at    integer,
    dossier_due_at integer,
    urgent_at      integer,
    priority       integer not null,
    urgency        integer,                   -- what the inbox is sorted by; null once ended (Dossiers/Urgency.cs)
    primary key (dossier, number)
) strict;
create index task_inbox on task (office, role, urgency, dossier, number) where urgency is not null and assignee is null; -- InboxPages, a role's pool
create index task_assignee on task (assignee, urgency, dossier, number) where urgency is not null and assignee is not null; -- InboxPages, one's own

create table timer (
    dossier       text not null references dossier (id),
    name          text not null,
    due_at        integer not null,
    kind          text not null,
    payload       text,
    claimed_by    text,
    claimed_until integer,
    primary key (dossier, name)
) strict, without rowid;
create index timer_due on timer (due_at);                                                           -- ClaimDueTimersAsync
create index timer_claim on timer (claimed_by) where claimed_by is not null;                         -- ReleaseTimersAsync

create table alert (
    dossier   text not null references dossier (id),
    key       text not null,
    term      text not null,
    epoch     integer not null,
    rung      text not null,
    office    text not null,
    tell      text not null,
    assignee  text,
    role      text,
    subject   text not null,
    raised_at integer not null,
    send_at   integer not null,
    sent_at   integer,
    primary key (dossier, key)               -- a rung fires once
) strict;
create index alert_unsent on alert (send_at, raised_at, dossier, key) where sent_at is null;         -- UnsentAlertsAsync

-- Who is told: "person:…", "role:office/role", "role:*/operator"; written with the alert, so that a person's list is one index scan.
create table alert_receiver (
    dossier  text not null,
    alert    text not null,
    receiver text not null,
    sent_at  integer,
    primary key (dossier, alert, receiver),
    foreign key (dossier, alert) references alert (dossier, key)
) strict, without rowid;
create index alert_receiver_list on alert_receiver (receiver, sent_at desc, dossier, alert) where sent_at is not null; -- NoticeLists

create table notice_read (
    person  text not null,
    dossier text not null,
    alert   text not null,
    read_at integer not null,
    primary key (person, dossier, alert),
    foreign key (dossier, alert) references alert (dossier, key)
) strict, without rowid;

create table audit_record (
    dossier  text not null references dossier (id),
    sequence integer not null,
    at       integer not null,
    kind     text not null,
    person   text not null,
    office   text not null,
    command  text not null,
    record   text not null,                  -- text, not jsonb: the hash is over these very bytes
    hash     text not null,
    primary key (dossier, sequence)
) strict;

create table command_receipt (
    id       text not null primary key,
    dossier  text not null references dossier (id),
    revision integer not null,
    answer   text not null,
    at       integer not null
) strict, without rowid;

create table dossier_counter (
    unit text not null,
    day  text not null,
    last integer not null,
    primary key (unit, day)
) strict, without rowid;

create table account (
    id                  text not null primary key,
    user_name           text not null,
    normalized_name     text not null,
    display_name        text not null,
    password_hash       text,
    security_stamp      text not null,
    lockout_end         integer,
    access_failed_count integer not null,
    lockout_enabled     integer not null,
    disabled            integer not null,
    constraint account_name unique (normalized_name)
) strict;

create table account_role (
    account    text not null references account (id),
    office     text not null,
    role       text not null,
    valid_from text,
    valid_to   text,
    primary key (account, office, role)
) strict, without rowid;
create index account_role_people on account_role (office, role, account);                           -- AccountStore.PeopleAsync

create table key_ring (
    name       text not null primary key,
    xml        text not null,
    created_at integer not null
) strict;

-- The trail is append-only for whoever uses the application's connection, and for its own bugs.
create trigger audit_record_stands before update on audit_record begin
    select raise(abort, 'audit_record is append-only');
end;
create trigger audit_record_is_kept before delete on audit_record begin
    select raise(abort, 'audit_record is append-only');
end;

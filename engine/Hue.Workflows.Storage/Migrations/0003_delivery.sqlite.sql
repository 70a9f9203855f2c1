-- Where a person's alerts go besides the inbox, and what is on its way there.

alter table account add column email text;

-- One item (an alert, a bulletin) on its way to one receiver. The id follows from item, lane and receiver: making it again makes nothing
-- new, and a receiver that gets it again can tell by it.
create table delivery (
    id            text not null primary key,
    lane          text not null,   -- "email", "webhook:NAME": claimed, and held up, on its own
    receiver      text not null,   -- an account's id; empty for a webhook
    dossier       text,                        -- of an alert; null for a bulletin
    item          text not null,   -- the alert's key, the bulletin's id
    state         text not null,               -- waiting, delivered, dead
    made_at       integer not null,
    next_at       integer not null,        -- not tried before
    attempts      integer not null,
    answer        text,                        -- what the last attempt that failed was told
    settled_at    integer,                 -- delivered, or given up
    claimed_by    text,
    claimed_until integer
) strict, without rowid;
create index delivery_waiting on delivery (lane, next_at, id) where state = 'waiting';               -- DeliveryQueue.Claim
create index delivery_dead on delivery (settled_at desc, id desc) where state = 'dead';              -- DeliveryLists
create index delivery_item on delivery (dossier, item) where dossier is not null;                    -- DeliveryLists.OfDossierAsync

-- How a lane has gone, so that the operator's page counts nothing.
create table delivery_lane (
    lane              text not null primary key,
    delivered         integer not null,
    last_delivered_at integer,
    last_fault        text,
    last_fault_at     integer
) strict, without rowid;

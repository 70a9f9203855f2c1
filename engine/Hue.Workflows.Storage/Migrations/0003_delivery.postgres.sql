-- Where a person's alerts go besides the inbox, and what is on its way there.

alter table account add column email text;

-- One item (an alert, a bulletin) on its way to one receiver. The id follows from item, lane and receiver: making it again makes nothing
-- new, and a receiver that gets it again can tell by it.
create table delivery (
    id            uuid primary key,
    lane          text collate "C" not null,   -- "email", "webhook:NAME": claimed, and held up, on its own
    receiver      text collate "C" not null,   -- an account's id; empty for a webhook
    dossier       uuid,                        -- of an alert; null for a bulletin
    item          text collate "C" not null,   -- the alert's key, the bulletin's id
    state         text not null,               -- waiting, delivered, dead
    made_at       timestamptz not null,
    next_at       timestamptz not null,        -- not tried before
    attempts      integer not null,
    answer        text,                        -- what the last attempt that failed was told
    settled_at    timestamptz,                 -- delivered, or given up
    claimed_by    text collate "C",
    claimed_until timestamptz
) with (fillfactor = 75);                      -- room for claim and mark on the same page
create index delivery_waiting on delivery (lane, next_at, id) where state = 'waiting';               -- DeliveryQueue.Claim
create index delivery_dead on delivery (settled_at desc, id desc) where state = 'dead';              -- DeliveryLists
create index delivery_item on delivery (dossier, item) where dossier is not null;                    -- DeliveryLists.OfDossierAsync

-- How a lane has gone, so that the operator's page counts nothing.
create table delivery_lane (
    lane              text collate "C" primary key,
    delivered         bigint not null,
    last_delivered_at timestamptz,
    last_fault        text,
    last_fault_at     timestamptz
);

-- The Merkle log over all records: full tiles of hashes, checkpoints and who co-signed them, where each dossier ends, and the checks made.
-- Records themselves stay where they are; a leaf's number follows from its position.

create table log_tile (
    level          smallint not null,        -- 0: leaves
    number         bigint not null,
    first_position bigint not null,          -- of the first record under it
    hashes         bytea not null,           -- 256 hashes of 32 bytes
    root           bytea not null,           -- over them: a hash of the next level
    primary key (level, number)
);
create index log_tile_position on log_tile (first_position) where level = 0; -- LogReader.LeafOfAsync

create table log_checkpoint (
    size     bigint primary key,
    position bigint not null,                -- of the last record in it
    at       timestamptz not null,
    note     text not null                   -- the signed text: origin, size, root, heads, time, the log's signature
);

create table log_witness (
    size bigint not null references log_checkpoint (size),
    key  text collate "C" not null,
    line text not null,                      -- the signature's line
    at   timestamptz not null,
    primary key (size, key)
);
create index log_witness_newest on log_witness (size desc);

-- Follows from the records and is checked against the last checkpoint before each use.
create table log_head (
    dossier        uuid primary key,
    bucket         integer not null,
    sequence       bigint not null,
    hash           bytea not null,
    journal_count  bigint not null,
    journal_digest bytea not null,
    size           bigint not null           -- of the checkpoint at which it moved last
);
create index log_head_bucket on log_head (bucket); -- HeadShelf.BucketAsync

create table log_head_tile (
    tile   integer not null,                 -- 0 to 255, and 256 for the roots of these
    size   bigint not null,                  -- of the checkpoint since which it is so
    hashes bytea not null,
    primary key (tile, size)
);

create table log_check (
    id       uuid primary key,
    kind     text not null,                  -- sample or whole
    at       timestamptz not null,
    millis   bigint not null,
    size     bigint not null,                -- of the log that was looked at
    records  bigint not null,                -- looked at
    verdict  text not null,                  -- holds, fails, unknown
    findings text not null                   -- JSON
);
create index log_check_newest on log_check (at desc);

create trigger log_tile_stands before update or delete on log_tile for each row execute function refuse_change();
create trigger log_tile_is_kept before truncate on log_tile for each statement execute function refuse_change();
create trigger log_checkpoint_stands before update or delete on log_checkpoint for each row execute function refuse_change();
create trigger log_checkpoint_is_kept before truncate on log_checkpoint for each statement execute function refuse_change();
create trigger log_witness_stands before update or delete on log_witness for each row execute function refuse_change();
create trigger log_witness_is_kept before truncate on log_witness for each statement execute function refuse_change();

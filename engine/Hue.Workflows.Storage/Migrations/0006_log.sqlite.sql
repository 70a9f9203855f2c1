-- The Merkle log over all records: full tiles of hashes, checkpoints and who co-signed them, where each dossier ends, and the checks made.
-- Records themselves stay where they are; a leaf's number follows from its position.

create table log_tile (
    level          integer not null,         -- 0: leaves
    number         integer not null,
    first_position integer not null,         -- of the first record under it
    hashes         blob not null,            -- 256 hashes of 32 bytes
    root           blob not null,            -- over them: a hash of the next level
    primary key (level, number)
) strict;
create index log_tile_position on log_tile (first_position) where level = 0; -- LogReader.LeafOfAsync

create table log_checkpoint (
    size     integer primary key,
    position integer not null,               -- of the last record in it
    at       integer not null,
    note     text not null                   -- the signed text: origin, size, root, heads, time, the log's signature
) strict;

create table log_witness (
    size integer not null references log_checkpoint (size),
    key  text not null,
    line text not null,                      -- the signature's line
    at   integer not null,
    primary key (size, key)
) strict;

-- Follows from the records and is checked against the last checkpoint before each use.
create table log_head (
    dossier        text not null primary key,
    bucket         integer not null,
    sequence       integer not null,
    hash           blob not null,
    journal_count  integer not null,
    journal_digest blob not null,
    size           integer not null          -- of the checkpoint at which it moved last
) strict;
create index log_head_bucket on log_head (bucket); -- HeadShelf.BucketAsync

create table log_head_tile (
    tile   integer not null,                 -- 0 to 255, and 256 for the roots of these
    size   integer not null,                 -- of the checkpoint since which it is so
    hashes blob not null,
    primary key (tile, size)
) strict;

create table log_check (
    id       text not null primary key,
    kind     text not null,                  -- sample or whole
    at       integer not null,
    millis   integer not null,
    size     integer not null,               -- of the log that was looked at
    records  integer not null,               -- looked at
    verdict  text not null,                  -- holds, fails, unknown
    findings text not null                   -- JSON
) strict;
create index log_check_newest on log_check (at desc);

create trigger log_tile_stands before update on log_tile begin select raise(abort, 'log_tile is append-only'); end;
create trigger log_tile_is_kept before delete on log_tile begin select raise(abort, 'log_tile is append-only'); end;
create trigger log_checkpoint_stands before update on log_checkpoint begin select raise(abort, 'log_checkpoint is append-only'); end;
create trigger log_checkpoint_is_kept before delete on log_checkpoint begin select raise(abort, 'log_checkpoint is append-only'); end;
create trigger log_witness_stands before update on log_witness begin select raise(abort, 'log_witness is append-only'); end;
create trigger log_witness_is_kept before delete on log_witness begin select raise(abort, 'log_witness is append-only'); end;

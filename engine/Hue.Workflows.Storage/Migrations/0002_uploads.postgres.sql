-- Who has sent which file: only they may put it into a dossier, since knowing a file's name must not open it.

create table upload (
    sha256 text collate "C" not null,
    person text collate "C" not null,
    at     timestamptz not null,
    primary key (sha256, person)
);

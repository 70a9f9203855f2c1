-- Who has sent which file: only they may put it into a dossier, since knowing a file's name must not open it.

create table upload (
    sha256 text not null,
    person text not null,
    at     integer not null,
    primary key (sha256, person)
) strict, without rowid;

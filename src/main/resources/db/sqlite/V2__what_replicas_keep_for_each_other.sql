-- What somebody is about to decide on or reads page by page, for an hour: compressed and sealed, since it may hold
-- addresses. weight: of the sealed text, in bytes.
create table kept (
    user_id text not null,
    kind text not null,
    id text not null,
    kept_at integer not null,
    weight integer not null,
    sealed text not null,
    primary key (user_id, kind)
);
create index kept_by_age on kept (kept_at);

-- Activation codes of the last hour.
create table code_sending (
    id text primary key,
    user_id text not null,
    channel text not null,
    sent_at integer not null
);
create index code_sending_by_age on code_sending (sent_at);

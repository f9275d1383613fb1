-- How often something was tried within a window. The key is an HMAC under a key of the day that is never in this
-- database, so that a copy of the table names no address and no account; rows of past windows are deleted.
create table rate_count (
    key          bytea       not null,
    window_start timestamptz not null,
    window_end   timestamptz not null check (window_end > window_start),
    taken        int         not null check (taken > 0),
    primary key (key, window_start)
);
create index rate_count_ends on rate_count (window_end);

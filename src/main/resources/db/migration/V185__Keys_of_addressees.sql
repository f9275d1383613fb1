-- To whom names are sealed that only the addressee may read. The server has the public half alone.
create table recipient_key (
    declaration_id text        primary key references declaration,
    public_key     bytea       not null check (length(public_key) = 32),
    set_at         timestamptz not null,
    set_by         text        not null
);

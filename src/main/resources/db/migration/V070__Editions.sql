-- A published, frozen state: the wording, the signatories as printed, the date.
create table edition (
    declaration_id text not null references declaration,
    number         int  not null check (number >= 1),
    wording_number int  not null,
    published_on   date not null,
    signatories    jsonb not null check (jsonb_typeof(signatories) = 'array'),
    primary key (declaration_id, number),
    foreign key (declaration_id, wording_number) references wording
);

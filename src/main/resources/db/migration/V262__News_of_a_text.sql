-- News that the authors of a text, or its table office, tell those who signed and asked for them, and everybody on its page.
create table news (
    declaration_id    text        not null references declaration,
    id                text        not null unique,
    by_office         boolean     not null,
    published_at      timestamptz not null,
    taken_down_at     timestamptz,
    taken_down_reason text,
    -- subscriptions up to this id have their mail waiting or behind them; null once all have
    spread_to         text,
    -- mails: waiting or behind, taken by a server, refused or given up
    recipients        int         not null default 0,
    sent              int         not null default 0,
    failed            int         not null default 0,
    primary key (declaration_id, id),
    check ((taken_down_at is null) = (taken_down_reason is null))
);
create index news_to_spread on news (published_at) where spread_to is not null;

-- What it says, in each language; a correction is a further version that says what it corrects.
create table news_version (
    declaration_id text        not null,
    news_id        text        not null,
    number         int         not null check (number > 0),
    written_at     timestamptz not null,
    texts          jsonb       not null,
    note           text,
    primary key (declaration_id, news_id, number),
    foreign key (declaration_id, news_id) references news,
    check ((number = 1) = (note is null))
);

-- A mail that is still to be sent; gone with the mail, and with the subscription.
create table news_mail (
    declaration_id  text        not null,
    subscription_id text        not null,
    news_id         text        not null,
    next_mail_at    timestamptz not null,
    attempts        int         not null default 0,
    primary key (declaration_id, subscription_id, news_id),
    foreign key (declaration_id, subscription_id) references news_subscription on delete cascade,
    foreign key (declaration_id, news_id) references news
);
create index news_mail_due on news_mail (next_mail_at);
create index news_mail_of on news_mail (declaration_id, news_id);

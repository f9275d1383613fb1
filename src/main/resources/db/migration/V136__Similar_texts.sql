-- Words of every text as it stands, by language, so that texts that say much the same are found. PostgreSQL's own
-- dictionaries reduce words to their stems; a language that it does not know is taken word for word.
create function text_language(lang text) returns regconfig
    language sql immutable strict parallel safe
    return case split_part(lang, '-', 1)
        when 'en' then 'pg_catalog.english'::regconfig when 'fr' then 'pg_catalog.french'::regconfig
        when 'nl' then 'pg_catalog.dutch'::regconfig when 'de' then 'pg_catalog.german'::regconfig
        when 'es' then 'pg_catalog.spanish'::regconfig when 'it' then 'pg_catalog.italian'::regconfig
        when 'pt' then 'pg_catalog.portuguese'::regconfig when 'sv' then 'pg_catalog.swedish'::regconfig
        when 'da' then 'pg_catalog.danish'::regconfig when 'fi' then 'pg_catalog.finnish'::regconfig
        when 'hu' then 'pg_catalog.hungarian'::regconfig when 'ro' then 'pg_catalog.romanian'::regconfig
        when 'el' then 'pg_catalog.greek'::regconfig when 'ru' then 'pg_catalog.russian'::regconfig
        when 'tr' then 'pg_catalog.turkish'::regconfig
        else 'pg_catalog.simple'::regconfig end;

create table text_words (
    declaration_id text     not null references declaration deferrable initially deferred,
    lang           text     not null,
    words          tsvector not null,
    primary key (declaration_id, lang)
);

create index text_words_found on text_words using gin (words);

insert into text_words (declaration_id, lang, words)
select v.declaration_id, v.lang,
    setweight(to_tsvector(text_language(v.lang), v.title), 'A')
    || setweight(to_tsvector(text_language(v.lang), coalesce(b.text, '')), 'B')
from language_version v
join declaration d on d.id = v.declaration_id and d.wording_number = v.wording_number
left join lateral (select string_agg(e ->> 'text', ' ') as text from jsonb_array_elements(v.blocks) e) b on true;
